/** Texts that somebody means harm with, or that break what is careless. Each stands in every text field of an article. */

/** What a script that ran would have set. */
export const CANARY = 'gaoxinRan';
const RUN = `top.${CANARY}=1`;
/** No such host: whatever is asked of it has escaped. */
const ELSEWHERE = 'attacker.example';

const times = (count: number, text: string) => text.repeat(count);

/** Markup in its many forms: none of it may be more than text. */
const MARKUP: Record<string, string> = {
  script: `<script>${RUN}</script>`,
  'script-end': `</script><script>${RUN}</script>`,
  'title-end': `</title></textarea></style></noscript><script>${RUN}</script>`,
  image: `<img src=x onerror=${RUN}>`,
  svg: `"><svg onload=${RUN}>`,
  'single-quoted': `' onmouseover='${RUN}' a='`,
  'double-quoted': `" autofocus onfocus="${RUN}" a="`,
  link: `<a href="javascript:${RUN}">甲</a>`,
  iframe: `<iframe src="https://${ELSEWHERE}/"></iframe>`,
  stylesheet: `<link rel=stylesheet href=//${ELSEWHERE}/a.css>`,
  style: `<style>@import "//${ELSEWHERE}/a.css";</style>`,
  base: `<base href="//${ELSEWHERE}/">`,
  refresh: `<meta http-equiv=refresh content="0;url=//${ELSEWHERE}/">`,
  comment: `<!--><script>${RUN}</script><!-- -->`,
  cdata: `]]><script xmlns="http://www.w3.org/1999/xhtml">${RUN}</script>`,
  entity: `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`,
  template: `<template shadowrootmode=open><slot onslotchange=${RUN}></slot></template>`,
  math: `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  form: `<form id=body><input name=innerHTML><button formaction=javascript:${RUN}>甲`,
  details: `<details open ontoggle=${RUN}><summary>甲</summary></details>`,
  'escaped-once': `&lt;script&gt;${RUN}&lt;/script&gt;`,
  'escaped-by-number': `&#60;script&#62;${RUN}&#x3c;/script&#x3e;`,
  'escaped-twice': '&amp;lt;b&amp;gt;',
  'half-entities': '&nbsp;&copy &ampamp; &#0; &#xD800;',
  unicode: `\\u003cscript\\u003e${RUN}\\x3c/script\\x3e`,
  'full-width': `＜script＞${RUN}＜／script＞`,
};

/** Addresses that run or lead away. */
const ADDRESSES: Record<string, string> = {
  javascript: `javascript:${RUN}`,
  'javascript-hidden': `JaVaScRiPt&colon;${RUN}`,
  data: `data:text/html,<script>${RUN}</script>`,
  vbscript: 'vbscript:msgbox(1)',
  foreign: `https://${ELSEWHERE}/a.png`,
  'no-protocol': `//${ELSEWHERE}/a.png`,
  'markdown-link': `[甲](javascript:${RUN})`,
  'markdown-image': `![甲](//${ELSEWHERE}/a.png)`,
  'markdown-reference': `[甲]: javascript:${RUN}`,
  autolink: `<javascript:${RUN}>`,
  mail: `mailto:a@${ELSEWHERE}?bcc=b@${ELSEWHERE}`,
  punycode: 'https://xn--80ak6aa92e.com/',
};

/** Languages that some layer below might take for its own. */
const LANGUAGES: Record<string, string> = {
  angular: `{{constructor.constructor("${RUN}")()}}`,
  literal: `\${${RUN}}`,
  liquid: '{% include "/etc/passwd" %}{{ site.title }}',
  erb: '<%= system("id") %>',
  jade: '#{7*7}',
  astro: '{set:html}<Fragment set:html={`甲`} />',
  replacement: "$& $1 $$ $` $' %s %d %1$s",
  placeholder: '{0} {1} {n} {count} {total}',
  sql: "'; DROP TABLE articles; --",
  shell: '$(id) `id` ; id | id && id',
  yaml: '!!js/function "甲" &a *a <<: *a',
  'yaml-document': '--- 甲 ... --- 乙',
  json: '{"__proto__": {"polluted": 1}}',
  prototype: '__proto__',
  constructor: 'constructor',
  'to-string': 'toString',
  'own-property': 'hasOwnProperty',
  undefined: 'undefined',
  'object-object': '[object Object]',
  'not-a-number': 'NaN',
  null: 'null',
  true: 'true',
  hexadecimal: '0x7E7',
  exponent: '1e3',
  bibtex: '}, title = {甲} } @article{b, title = {乙}',
  tex: '\\input{/etc/passwd} \\write18{id} $\\alpha$ & # _ ^ %',
  ris: 'ER  - TY  - JOUR TI  - 甲',
  header: 'X: 1%0d%0aSet-Cookie: a=b',
};

/** What a spreadsheet would calculate. */
const FORMULAS: Record<string, string> = {
  formula: `=HYPERLINK("https://${ELSEWHERE}/","甲")`,
  'formula-plus': '+1+1',
  'formula-minus': '-1+cmd|calc',
  'formula-at': '@SUM(1,1)',
  'formula-wide': '＝1＋1',
  'formula-wide-at': '＠SUM(1)',
  'cells-apart': '甲","乙","丙',
  'cells-semicolon': '甲;乙;丙',
};

/** Names that are no names of files, or lead out of a folder. */
const NAMES: Record<string, string> = {
  up: '../../../../etc/passwd',
  'up-encoded': '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  'up-windows': '..\\..\\windows\\win.ini',
  zero: '甲%00.html',
  'lone-per-cent': '100%甲',
  device: 'con',
  'device-ending': 'aux.txt',
  htaccess: '.htaccess',
  dot: '.',
  dots: '..',
  slash: '甲/乙',
  query: '甲?乙=丙#丁',
  forbidden: '甲:乙*丙|丁',
  'index-name': 'index',
  'page-name': 'page',
  'ending-dot': '甲.',
};

/** Writing that is hard to set. */
const WRITING: Record<string, string> = {
  'long-latin': `a${times(290, 'b')}`,
  'long-han': times(300, '长'),
  'long-signs': times(200, '!?'),
  arabic: 'مرحبا بالعالم',
  'arabic-between': '甲 مرحبا 乙 (שלום) 丙',
  hebrew: 'שלום עולם',
  emoji: '👨‍👩‍👧‍👦🏳️‍🌈🇨🇳🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  stacked: `ก${times(60, '็')}`,
  mathematical: '𝓼𝓬𝓻𝓲𝓹𝓽 𝐚𝐥𝐞𝐫𝐭',
  'beyond-plane': '𠮷𪚥𰻞𱍐',
  joiner: '甲\u200d乙\u200c丙',
  'bidi-override': '甲\u202e乙丙\u202c丁',
  'bidi-isolate': '\u2066甲\u2069\u200f乙',
  'zero-width': '甲\u200b乙\u200b丙',
  'line-separator': '甲\u2028乙\u2029丙',
  'soft-hyphen': '甲\u00ad乙\u2060丙',
  'quotes-alone': '"甲\'乙“丙‘丁「戊',
  'signs-alone': '<>&"\'`=/\\',
};

/** Signs of Markdown where no Markdown is read. */
const MARKDOWN: Record<string, string> = {
  heading: '# 甲',
  quotation: '> 甲',
  emphasis: '**甲** *乙* ~~丙~~ `丁`',
  footnote: '[^1] [^1]: 甲',
  table: '| 甲 | 乙 | --- |',
};

/** Every payload, by the name of its article. */
export const PAYLOADS: Readonly<Record<string, string>> = {
  ...MARKUP,
  ...ADDRESSES,
  ...LANGUAGES,
  ...FORMULAS,
  ...NAMES,
  ...WRITING,
  ...MARKDOWN,
};

/** Bodies in Markdown that is legal, with the payload where Markdown makes markup of it. */
export const BODIES: Readonly<Record<string, string>> = {
  'code-block': `\`\`\`html\n${MARKUP['script']}\n${MARKUP['script-end']}\n\`\`\``,
  'code-inline': `\`${MARKUP['image']}\` \`\` \`${MARKUP['svg']}\` \`\``,
  'code-language': `\`\`\`"onload="${RUN}\n甲\n\`\`\``,
  'link-title': `[甲](https://example.org/ "\\" onmouseover=\\"${RUN}")`,
  'link-quotes': `<https://example.org/?a="onmouseover="${RUN}>`,
  'link-text': `[\\<script\\>${RUN}\\</script\\>](https://example.org/)`,
  'own-comment': `甲\n\n<!-- ${MARKUP['script']} -->\n\n乙`,
  'heading-anchor': `## "onclick=${RUN} id=body\n\n甲\n\n## \\<img src=x onerror=${RUN}\\>\n\n乙`,
  'footnote-name': `甲[^__proto__]乙[^constructor]\n\n[^__proto__]: 丙\n[^constructor]: 丁`,
  'table-cells': `| \\<script\\> | \`${MARKUP['image']}\` |\n| --- | --- |\n| ${FORMULAS['formula-plus']} | [甲](https://example.org/) |`,
  'entities-in-text': `${MARKUP['escaped-once']} ${MARKUP['escaped-by-number']}`,
  'quotation-in-list': `- > ${LANGUAGES['literal']}\n- **${LANGUAGES['jade']}**`,
};
