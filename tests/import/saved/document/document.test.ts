import { expect, it } from 'vitest';
import { find, linesIn, parseDocument, spanOf } from '../../../../src/import/saved/document/document.ts';

const HTML = `<html><head><title>园区报</title><script>var a = '脚本';</script></head>
<body><div id="nav">返回</div><div id="text"><h1>园区开工</h1><p>第一段。<br>第二行。</p><style>p { color: red }</style></div></body></html>`;

it('finds the text of an element, line by line, without scripts and styles', () => {
  const document = parseDocument(HTML);
  const [body] = find(document, '#text');
  const lines = linesIn(document, spanOf(document, body!));
  expect(lines.map(({ start, end }) => document.text.slice(start, end).trim())).toEqual([
    '园区开工',
    '第一段。',
    '第二行。',
  ]);
  expect(document.text).not.toMatch(/脚本|color/u);
});

it('finds nothing for no selector, and tells what lies in what', () => {
  const document = parseDocument(HTML);
  expect(find(document, undefined)).toEqual([]);
  const spans = ['h1', '#text', '#nav'].map((selector) => spanOf(document, find(document, selector)[0]!));
  expect(spans[0]!.start >= spans[1]!.start && spans[0]!.end <= spans[1]!.end).toBe(true);
  expect(spans[2]!.end <= spans[1]!.start).toBe(true);
});
