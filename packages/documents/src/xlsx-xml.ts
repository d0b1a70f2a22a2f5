import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';

type Attributes = Readonly<Record<string, string | undefined>>;

/** What is done with the parts of a document, by their names without a prefix: programs differ in those. */
interface Handlers {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Spreadsheets go about ten deep with about ten attributes; each more costs memory. */
const DEEPEST = 64;
const MOST_ATTRIBUTES = 64;

/** Reads XML as it comes. Entities of its own are refused, as no spreadsheet has any. @throws {Error} */
export async function parseXml(stream: Readable, handlers: Handlers): Promise<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let depth = 0;
  let attributes = 0;
  parser.on('opentagstart', () => {
    attributes = 0;
    depth += 1;
    if (depth > DEEPEST) parser.fail('too deep');
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) parser.fail('too many attributes');
  });
  parser.on('opentag', (tag) => handlers.open(localName(tag.name), withLocalNames(tag.attributes)));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handlers.close?.(localName(name));
  });
  for await (const piece of stream) parser.write(decoder.decode(piece, { stream: true }));
  parser.write(decoder.decode()).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function withLocalNames(attributes: Readonly<Record<string, string>>): Attributes {
  const named = Object.entries(attributes).map(([name, value]) => [localName(name), value]);
  return Object.fromEntries(named);
}
