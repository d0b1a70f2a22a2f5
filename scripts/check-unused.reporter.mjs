/** Tells knip's findings and how many files it read, for scripts/check-unused.mjs. */
export default function reportAsJson({ issues, counters }) {
  const faults = Object.entries(issues).flatMap(([kind, byFile]) =>
    Object.entries(byFile).flatMap(([path, bySymbol]) =>
      Object.keys(bySymbol).map((symbol) => `${kind}: ${path} ${symbol}`),
    ),
  );
  process.stdout.write(JSON.stringify({ looked: { files: counters.processed }, faults }));
}
