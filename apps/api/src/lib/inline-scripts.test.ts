import { expect, test } from 'vitest';
import { hashInlineScripts } from './inline-scripts.ts';

// As `printf 'alert(1)' | openssl dgst -sha256 -binary | base64` says.
const HASH = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

test('a script that stands in the document is known by its hash, whatever its tag says beside', () => {
  expect(hashInlineScripts('<head><script data-chart="/a.js">alert(1)</script></head>')).toEqual([
    HASH,
  ]);
});

test('a script that is a file of its own needs none', () => {
  expect(hashInlineScripts('<script type="module" crossorigin src="/a.js"></script>')).toEqual([]);
});
