/** What a reader of the page is told lies in apps/web/src/texts, in both languages; nowhere else a sentence. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { listFiles } from './check-files.mjs';

const PAGE = /^apps\/web\/src\/(?!texts\/)(?!.+\.test\.tsx?$).+\.tsx?$/;
const SPOKEN_ATTRIBUTES = new Set(['aria-label', 'alt', 'label', 'placeholder', 'title']);

export const pageTexts = {
  name: 'texts of the page',
  check: checkPageTexts,
  atLeast: { files: 70, strings: 250 },
  planted: [
    plant('apps/web/src/ui/a.tsx', "export const name = '防控图';", 'says “防控图”'),
    plant('apps/web/src/ui/a.tsx', `export const a = \`第 \${n} 环节\`;`, 'says “第 ”'),
    plant('apps/web/src/pages/a-page.tsx', 'export const a = <p>共 3 条</p>;', 'says “共 3 条”'),
    plant('apps/web/src/ui/a.tsx', 'export const a = <p>No charts</p>;', 'says “No charts”'),
    plant('apps/web/src/ui/a.tsx', 'export const a = <a title="Copy" />;', 'says “Copy”'),
    plant('apps/web/src/ui/a.tsx', "export const a = <a title={'Copy'} />;", 'says “Copy”'),
  ],
};

async function checkPageTexts(root) {
  const paths = (await listFiles(root)).filter((path) => PAGE.test(path));
  const looked = { files: paths.length, strings: 0 };
  const faults = [];
  for (const path of paths) {
    const text = await readFile(join(root, path), 'utf8');
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
    walk(source, (node) => {
      if (!isString(node)) return;
      looked.strings += 1;
      if (isSentence(node)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        faults.push(
          `${path}:${line + 1} says “${node.text.trimStart()}”: move it to apps/web/src/texts`,
        );
      }
    });
  }
  return { looked, faults };
}

function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function isString(node) {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isJsxText(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  );
}

/** Chinese anywhere; letters where a reader sees or hears them. */
function isSentence(node) {
  if (/\p{Script=Han}/u.test(node.text)) return true;
  return /\p{L}/u.test(node.text) && (ts.isJsxText(node) || isSpokenAttribute(node.parent));
}

function isSpokenAttribute(parent) {
  const attribute = ts.isJsxExpression(parent) ? parent.parent : parent;
  return ts.isJsxAttribute(attribute) && SPOKEN_ATTRIBUTES.has(attribute.name.getText());
}

function plant(path, text, finds) {
  return { finds, files: { [path]: text } };
}
