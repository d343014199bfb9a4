/** A template's change put into the compiled bundle: static pieces alone, and never anything else. */
import { expect, it } from 'vitest';
import { patchBundle } from '../../src/preview/patch.ts';

const PATH = '/a/src/site/components/Foot.astro';
const TEMPLATE = `---
import { t } from './words.ts';
const { items } = Astro.props;
---
<footer class="foot"><p>{t.words}</p><ul>{items.map((item) => <li title={item}>{'a}' + \`b\`}：<b>{item}</b></li>)}</ul></footer>
`;
/** As the bundler leaves it: names of its own, other quotation marks, comments. */
const BUNDLE = `// src/site/components/Other.astro
var $$Other = createComponent(($$result, $$props, $$slots) => {
	return renderTemplate\`<footer class="foot"><p>别的</p></footer>\`;
}, "/a/src/site/components/Other.astro", void 0);
// src/site/components/Foot.astro
var $$Foot = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	const { items } = Astro.props; // the reader's
	return renderTemplate\`\${maybeRenderHead($$result)}<footer class="foot"><p>\${t$1.words}</p><ul>\${items.map((item) => renderTemplate\`<li\${addAttribute(item, "title")}>\${"a}" + \`b\`}：<b>\${item}</b></li>\`)}</ul></footer>\`;
}, "/a/src/site/components/Foot.astro", void 0);
export { $$Foot as n };
`;
const patched = (after: string, bundle = BUNDLE) =>
  patchBundle(bundle, { path: PATH, before: TEMPLATE, after });

it.each([
  ['words', '：<b>', '；<b>'],
  ['an element', '<ul>', '<hr><ul>'],
  ['a class', '<b>', '<b class="x`y">'],
  ['the end', '</ul>', '</ul><p>完</p>'],
])('%s', (_name, from, to) => {
  const there = to.replaceAll('`', '\\`');
  expect(patched(TEMPLATE.replace(from, to))).toBe(
    BUNDLE.slice(0, BUNDLE.indexOf('// src/site/components/Foot')) +
      BUNDLE.slice(BUNDLE.indexOf('// src/site/components/Foot')).replace(from, there),
  );
});

it('a change may be taken back', () => {
  const once = patched(TEMPLATE.replace('<ul>', '<hr><ul>'))!;
  expect(
    patchBundle(once, { path: PATH, before: TEMPLATE.replace('<ul>', '<hr><ul>'), after: TEMPLATE }),
  ).toBe(BUNDLE);
});

it.each([
  ['an expression', TEMPLATE.replace('{t.words}', '{t.other}')],
  ['one more expression', TEMPLATE.replace('<ul>', '{t.words}<ul>')],
  ['the script above', TEMPLATE.replace('{ items }', '{ items = [] }')],
  ['a style', `${TEMPLATE}<style>.foot { color: red; }</style>\n`],
  ['a script', `${TEMPLATE}<script>let a = 1;</script>\n`],
  ['a fault', TEMPLATE.replace('<ul>', '<ul>{')],
])('%s is compiled', (_name, after) => {
  expect(patched(after)).toBeUndefined();
});

it.each([
  ['is not there', BUNDLE.replace('components/Foot.astro",', 'components/Head.astro",')],
  ['is another already', BUNDLE.replace('<ul>', '<ol>')],
])('a template that %s is compiled', (_name, bundle) => {
  expect(patched(TEMPLATE.replace('：<b>', '；<b>'), bundle)).toBeUndefined();
});
