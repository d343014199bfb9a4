/** A template's change put into the compiled bundle: its own code, under the bundle's names, and nothing else. */
import { expect, it } from 'vitest';
import { patchBundle } from '../../../src/preview/templates/patch.ts';

const PATH = '/a/src/site/components/Foot.astro';
const TEMPLATE = `---
import { t, MOST, other } from './words.ts';
interface Props { items?: string[] }
const { items = [], ...rest } = Astro.props as Props & { words: string };
const last = items.length - 1;
const shown = items.slice(0, MOST);
---
<footer class="foot"><p>{t.words}{rest.words}</p><ul>{shown.map((item, index) => <li title={item}>{index === last ? undefined : \`\${item}·\`}：<b>{item}</b></li>)}</ul></footer>
`;
/** As the bundler leaves it: names of its own, a constant's value, what is used once put where it is used. */
const BUNDLE = `// src/site/components/Other.astro
var other = "别的";
var $$Other = createComponent(($$result, $$props, $$slots) => {
	return renderTemplate\`<footer class="foot"><p>\${other}</p></footer>\`;
}, "/a/src/site/components/Other.astro", void 0);
// src/site/components/Foot.astro
var $$Foot = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Foot;
	const { items = [], ...rest } = Astro.props; // the reader's
	const last = items.length - 1;
	return renderTemplate\`\${maybeRenderHead($$result)}<footer class="foot"><p>\${t$1.words}\${rest.words}</p><ul>\${items.slice(0, 2).map((item, index) => renderTemplate\`<li\${addAttribute(item, "title")}>\${index === last ? void 0 : \`\${item}·\`}：<b>\${item}</b></li>\`)}</ul></footer>\`;
}, "/a/src/site/components/Foot.astro", void 0);
`;
const patched = (after: string, bundle = BUNDLE) =>
  patchBundle(bundle, { path: PATH, before: TEMPLATE, after });

/** What the bundle's component makes, run with the least that it needs of Astro. */
function htmlOf(bundle: string, name = '$$Foot'): string {
  const run = new Function(
    'createComponent',
    'renderTemplate',
    'maybeRenderHead',
    'addAttribute',
    't$1',
    `${bundle}\nreturn ${name};`,
  );
  const text = (value: unknown): string =>
    Array.isArray(value) ? value.map(text).join('') : `${value ?? ''}`;
  type Component = (result: object, props: object) => string;
  const component = run(
    (made: Component) => made,
    (pieces: string[], ...values: unknown[]) =>
      pieces.map((piece, index) => piece + text(values[index])).join(''),
    () => '',
    (value: string, attribute: string) => ` ${attribute}="${value}"`,
    { words: '话', more: '更多' },
  ) as Component;
  const astro = (props: object) => ({ props });
  return component({ createAstro: astro }, { items: ['甲', '乙', '丙'], words: '们' });
}

const FOOT =
  '<footer class="foot"><p>话们</p><ul><li title="甲">甲·：<b>甲</b></li><li title="乙">乙·：<b>乙</b></li></ul></footer>';

it.each([
  ['nothing', TEMPLATE, FOOT],
  ['words', TEMPLATE.replace('：<b>', '；<b>'), FOOT.replaceAll('：', '；')],
  ['a class', TEMPLATE.replace('"foot"', '"x`y"'), FOOT.replace('foot"', 'x`y"')],
  ['an element', TEMPLATE.replace('<ul>', '<hr><ul>'), FOOT.replace('<ul>', '<hr><ul>')],
  ['an expression', TEMPLATE.replace('{t.words}', '{t.more}'), FOOT.replace('话', '更多')],
  [
    'one more expression',
    TEMPLATE.replace('<ul>', '{[t].map((t) => t.words)}<ul>'),
    FOOT.replace('<ul>', '话<ul>'),
  ],
  [
    'a name of its own',
    TEMPLATE.replace('</p>', '</p>{[1, 2].map((n) => n * 2)}'),
    FOOT.replace('</p>', '</p>24'),
  ],
  ['a name of the language', TEMPLATE.replace('<ul>', '{Math.max(1, 2)}<ul>'), FOOT.replace('<ul>', '2<ul>')],
  [
    'what a name stands for, in brackets',
    TEMPLATE.replace('{t.words}', '{Object.values({ t })[0].words}'),
    FOOT,
  ],
  ['the value of a constant', TEMPLATE.replace('{t.words}', '{t.words}{MOST}'), FOOT.replace('话', '话2')],
  ['the script above', TEMPLATE.replace('MOST);', 'MOST - 1);'), FOOT.replace(/<li title="乙.*?<\/li>/, '')],
])('%s', (_name, after, html) => {
  const bundle = patched(after)!;
  expect(htmlOf(bundle)).toBe(html);
  // What stands around it stays to the letter, and the next change finds its way.
  const start = BUNDLE.indexOf('($$result, $$props', BUNDLE.indexOf('$$Foot'));
  expect(bundle.slice(0, start)).toBe(BUNDLE.slice(0, start));
  expect(bundle.endsWith(BUNDLE.slice(BUNDLE.lastIndexOf('}, "/a/') + 1))).toBe(true);
  expect(htmlOf(patchBundle(bundle, { path: PATH, before: after, after: TEMPLATE })!)).toBe(FOOT);
});

it.each([
  ['an import', TEMPLATE.replace("'./words.ts'", "'./others.ts'")],
  ['the use of an import that the bundle may call anything', TEMPLATE.replace('{t.words}', '{other}')],
  ['a style', `${TEMPLATE}<style>.foot { color: red; }</style>\n`],
  ['a script', `${TEMPLATE}<script>let a = 1;</script>\n`],
  ['a fault', TEMPLATE.replace('<ul>', '<ul>{')],
])('%s is compiled', (_name, after) => {
  expect(patched(after)).toBeUndefined();
});

it.each([
  ['is not there', BUNDLE.replace('components/Foot.astro",', 'components/Head.astro",')],
  ['is another already', BUNDLE.replace('<ul>', '<ol>')],
  ['has another expression already', BUNDLE.replace('t$1.words', 't$1.more')],
  ['has two names for one', BUNDLE.replace('${item}</b>', '${items}</b>')],
  [
    'has lost what it does',
    BUNDLE.replace('const last = items.length - 1;', '').replace('=== last', '=== 1'),
  ],
])('a template that %s is compiled', (_name, bundle) => {
  expect(patched(TEMPLATE.replace('：<b>', '；<b>'), bundle)).toBeUndefined();
});
