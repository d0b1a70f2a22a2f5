/** Imported first of all: an older Node would stop at something it lacks, and nobody would know why. */
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `需要 Node 20.19 或更高版本，当前为 ${process.versions.node} · Node 20.19 or newer is needed, this is ${process.versions.node}`,
  );
  process.exit(1);
}
