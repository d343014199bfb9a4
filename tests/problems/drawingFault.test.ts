import { expect, it } from 'vitest';
import { drawingFault } from '../../src/problems/drawingFault.ts';

const svg = (inside: string, attributes = '') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"${attributes}>\n${inside}\n</svg>\n`);

it.each([
  ['a script', '<script>top.ran = 1</script>'],
  ['a script under a prefix', '<s:script xmlns:s="http://www.w3.org/2000/svg">top.ran = 1</s:script>'],
  ['a handler', '<rect width="9"\n onclick="top.ran = 1"/>'],
  ['an animation of a handler', '<set attributeName="x" onbegin="top.ran = 1"/>'],
  ['a link to a program', '<a href="javascript:top.ran = 1"><rect/></a>'],
  ['markup of a page', '<foreignObject><p>甲</p></foreignObject>'],
  ['a picture of another site', '<image href="https://attacker.example/a.png"/>'],
  ['the same without a scheme', "<image xlink:href='//attacker.example/a.png'/>"],
  ['a shape of another site', '<use href="http://attacker.example/a.svg#b"/>'],
  ['a file of the machine', '<image href="file:///etc/passwd"/>'],
  ['a font of another site', '<style>@font-face { src: url(https://attacker.example/a.woff) }</style>'],
  ['a style sheet', '<style>@import "a.css";</style>'],
])('is told of: %s', (_name, inside) => {
  expect(drawingFault(svg(inside))).toMatchObject({ code: 'drawing-active' });
});

it('is told of, before and in the first element, and in other encodings', () => {
  expect(drawingFault(svg('', ' onload="top.ran = 1"'))).toMatchObject({ line: 1, column: 41 });
  expect(drawingFault(Buffer.from('<!DOCTYPE svg [\n<!ENTITY a "b">]>\n<svg/>'))).toMatchObject({ line: 2 });
  expect(drawingFault(Buffer.from('<?xml-stylesheet href="a.xsl"?><svg/>'))).toBeDefined();
  expect(drawingFault(Buffer.from('\ufeff<svg><script/></svg>', 'utf16le'))).toBeDefined();
});

it.each([
  ['shapes', '<g id="on"><path d="M0 0"/><use href="#on"/></g><text>记者 on=1</text>'],
  ['a link', '<a href="https://archive.example.org/"><rect/></a>'],
  ['a picture embedded', '<image href="data:image/png;base64,AAAA"/><rect fill="url(#a)"/>'],
  ['what drawing programs write', '<metadata><rdf:li resource="http://purl.org/dc"/></metadata>'],
])('says nothing of %s', (_name, inside) => {
  expect(drawingFault(svg(inside))).toBeUndefined();
});

it('reads a large file once', () => {
  for (const unit of ['<', '<a ', ' on', 'url(', '<a href=', ' ', 'javascript ', '<svg x'])
    expect(drawingFault(Buffer.from(unit.repeat(64_000 / unit.length)))).toBeUndefined();
});
