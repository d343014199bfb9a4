import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderBody } from '../../src/markdown/render.ts';
import { letters, untypeset, visibleText } from './visible.ts';

/** `RUNS=10000 npx vitest run tests/markdown/asPrinted.test.ts` for the long run. */
const numRuns = Number(process.env['RUNS'] ?? 400);
/** The long run takes minutes on a busy machine. */
const LIMIT = 600_000;

const html = (markdown: string) =>
  renderBody(markdown).html.replace(/<\/?span[^>]*>|<wbr[^>]*>| id="[^"]*"/g, '');
const codes = (markdown: string) => renderBody(markdown).faults.map(({ code }) => code);

describe('text that only looks like Markdown', () => {
  it.each([
    ['大约3~5天，价格100~200元', '<p>大约3~5天，价格100~200元</p>'],
    ['规格5*3*2米', '<p>规格5*3*2米</p>'],
    ['3*4厘米，5*6厘米', '<p>3*4厘米，5*6厘米</p>'],
    ['A*B*C三个厂', '<p>A*B*C三个厂</p>'],
    ['2023. 5月开工。', '<p>2023. 5月开工。</p>'],
    ['5. 整治完工。', '<p>5. 整治完工。</p>'],
    ['2023.', '<p>2023.</p>'],
    ['+ 5%', '<p>+ 5%</p>'],
    ['- 5℃', '<p>- 5℃</p>'],
    ['* 本版图片由本报记者摄', '<p>* 本版图片由本报记者摄</p>'],
    ['>5%的企业', '<p>>5%的企业</p>'],
    ['#', '<p>#</p>'],
    ['## 小题 #', '<h2>小题 #</h2>'],
    ['### *C* # ', '<h2><em>C</em> #</h2>'],
    ['## 小题 ##', '<h2>小题</h2>'],
    ['姓名（____）元，（____）', '<p>姓名（____）元，（____）</p>'],
    ['张*、李**、王*明。', '<p>张*、李**、王*明。</p>'],
    ['手机138****1234、139****5678。', '<p>手机138****1234、139****5678。</p>'],
    ['手机138**1234、139**5678。', '<p>手机138**1234、139**5678。</p>'],
    ['甲级***、乙级**、丙级*。', '<p>甲级***、乙级**、丙级*。</p>'],
    ['甲****乙，丙***丁。', '<p>甲****乙，丙***丁。</p>'],
    ['甲***乙，丙***丁。', '<p>甲***乙，丙***丁。</p>'],
    ['2**3**4，10**2=100', '<p>2**3**4，10**2=100</p>'],
    ['3~~5天，100~~200元', '<p>3~~5天，100~~200元</p>'],
    ['甲说**乙**~~丙~~丁。', '<p>甲说<strong>乙</strong><del>丙</del>丁。</p>'],
    ['~~丙~~**乙**丁', '<p><del>丙</del><strong>乙</strong>丁</p>'],
    ['甲*乙*~~丙~~', '<p>甲<em>乙</em><del>丙</del></p>'],
    ['甲[己](https://a.cn/)**乙**丙', '<p>甲<a href="https://a.cn/">己</a><strong>乙</strong>丙</p>'],
    ['原价~~¥100~~50元', '<p>原价<del>¥100</del>50元</p>'],
    [
      'https://a.cn/x,https://b.cn/y;https://c.cn/z',
      '<p><a href="https://a.cn/x">https://a.cn/x</a>,<a href="https://b.cn/y">https://b.cn/y</a>;<a href="https://c.cn/z">https://c.cn/z</a></p>',
    ],
    ['在D:\\\\资料', '<p>在D:\\资料</p>'],
    ['甲!=乙', '<p>甲!=乙</p>'],
    [
      '寄user@例子.中国。',
      '<p>寄<a href="mailto:user@%E4%BE%8B%E5%AD%90.%E4%B8%AD%E5%9B%BD">user@例子.中国</a>。</p>',
    ],
    ['在D:/资料', '<p>在D:/资料</p>'],
    ['_甲_，_乙_', '<p>_甲_，_乙_</p>'],
    ['- [x] 甲\n- [ ] 乙', '<ul>\n<li>[x] 甲</li>\n<li>[ ] 乙</li>\n</ul>'],
    ['    四空格', '<p>四空格</p>'],
    ['\t制表符', '<p>制表符</p>'],
    ['标题\n===', '<p>标题\n===</p>'],
    ['[1]: 据统计局2023年公报。', '<p>[1]：据统计局2023年公报。</p>'],
    ['产值[1]增长\n\n[1]: 据统计局公报。', '<p>产值[1]增长</p>\n<p>[1]：据统计局公报。</p>'],
    ['[1]: https://a.cn/x', '<p>[1]: <a href="https://a.cn/x">https://a.cn/x</a></p>'],
    ['[注](见第三版)', '<p>[注]（见第三版）</p>'],
    ['　　首段\n　　次段', '<p>首段</p><p>次段</p>'],
    ['书号<ISBN:9787301>', '<p>书号&#x3C;ISBN:9787301></p>'],
    [
      '[甲](<空 格.md>)[乙](（一）.md)',
      '<p><a href="%E7%A9%BA%20%E6%A0%BC.html">甲</a><a href="%EF%BC%88%E4%B8%80%EF%BC%89.html">乙</a></p>',
    ],
    [
      '见http://甲.中国/乙。',
      '<p>见<a href="http://%E7%94%B2.%E4%B8%AD%E5%9B%BD/">http://甲.中国/</a>乙。</p>',
    ],
    [
      'https://a.cn/**b**/~~c~~/d',
      '<p><a href="https://a.cn/**b**/~~c~~/d">https://a.cn/**b**/~~c~~/d</a></p>',
    ],
    ['1) 甲\n2) 乙', '<p>1）甲</p>\n<p>2）乙</p>'],
    [
      '产值[1][2]增长。\n\n[1]: https://a.cn/x\n[2]: https://b.cn/y',
      '<p>产值<a href="https://a.cn/x">[1]</a><a href="https://b.cn/y">[2]</a>增长。</p>',
    ],
    [
      '见[注1][注2]和[①]。\n\n[注1]: https://a.cn\n[注2]: /zones/\n[①]: https://b.cn',
      '<p>见<a href="https://a.cn">[注1]</a><a href="/zones/">[注2]</a>和<a href="https://b.cn">[①]</a>。</p>',
    ],
    ['甲[3][4]。\n\n[4]: https://a.cn', '<p>甲[3]<a href="https://a.cn">[4]</a>。</p>'],
    ['见[官网][1]。\n\n[1]: https://a.cn', '<p>见<a href="https://a.cn">官网</a>。</p>'],
    ['甲-->乙，丙<--丁', '<p>甲-->乙，丙&#x3C;--丁</p>'],
    ['‹--上接，下转---›', '<p>‹--上接，下转---›</p>'],
    ['＜——甲——＞', '<p>＜——甲——＞</p>'],
    ["''甲''与''乙''", "<p>''甲''与''乙''</p>"],
    ['``甲\'\'，""乙""', '<p>``甲\'\'，""乙""</p>'],
    ["高1.7米，宽5'30''的屏", "<p>高1.7米，宽5'30''的屏</p>"],
    ['~~“100元”~~50元', '<p><del>“100元”</del>50元</p>'],
    ['~~“甲”~~A和~~‘乙’~~5', '<p><del>“甲”</del>A和<del>‘乙’</del>5</p>'],
    ['**“双一流”**A类，B**“乙”**', '<p><strong>“双一流”</strong>A类，B<strong>“乙”</strong></p>'],
    ['见HTTP://A.CN/x。', '<p>见<a href="HTTP://A.CN/x">HTTP://A.CN/x</a>。</p>'],
    [
      '见Www.A.cn和Https://b.cn。',
      '<p>见<a href="http://Www.A.cn">Www.A.cn</a>和<a href="Https://b.cn">Https://b.cn</a>。</p>',
    ],
    ['#1号桥通车', '<p>#1号桥通车</p>'],
    ['他说*质量才是根本*的话', '<p>他说<em>质量才是根本</em>的话</p>'],
  ])('stays as typed: %j', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
    expect(codes(markdown)).toEqual([]);
  });

  it.each([
    ['长*宽*高', 'body-star'],
    ['甲镇产值*为12亿元，乙镇产值*为8亿元。', 'body-star'],
    ['总分*为100，其中笔试*占60。', 'body-star'],
    ['标题\n---', 'body-rule'],
    ['***', 'body-rule'],
    ['王**和李**获奖', 'body-star'],
    ['王*和李*获奖', 'body-star'],
    ['`十四五`规划', 'body-code'],
    ['东经120`30″，北纬31`20″', 'body-code'],
    ['时间5`30`，6`40`', 'body-code'],
    ['```\n甲', 'body-fence-open'],
    ['*号为必填项；本表数据*未含港澳*台。', 'body-stars-odd'],
    ['*文中人物为化名*，*甲*乙*丙。', 'body-stars-odd'],
    ['** 甲 **乙，**丙 **丁。', 'body-stars-odd'],
    ['甲|乙|丙\n--|--\n1|2|3', 'body-table-rule'],
    ['| 甲 | 乙 |\n| --- | --- | --- |\n| 1 | 2 |', 'body-table-rule'],
    ['| 甲 | 乙 |\n| —— | —— |\n| 1 | 2 |', 'body-table-rule'],
    ['<javascript:alert(1)>', 'body-link'],
    ['~~~\n甲\n~~~', 'body-fence'],
    ['```甲乙\n丙\n```', 'body-fence'],
    ['AT&amp;T', 'body-entity'],
    ['50\\%', 'body-backslash'],
    ['甲\\\n乙', 'body-backslash'],
    ['1. 甲\n1. 乙', 'body-numbers'],
    ['| 甲 |\n|---|\n| 1 | 2 |', 'body-cells'],
    ['[^1]: 注文', 'body-note'],
    ['<!-- 一 -->文字<!-- 二 -->', 'body-comment'],
    ['<!-->文字-->', 'body-comment'],
    ['甲<!-- 待核\n\n乙 -->', 'body-comment-open'],
    ['甲<!-- 待核', 'body-comment-open'],
    ['甲 <！—— 待核 ——>', 'body-comment-open'],
    ['< !-- 待核 -->', 'body-comment-open'],
    ['- <!-- 待核\n\n乙 -->', 'body-comment-open'],
    ['<!-- 待核\n\n乙', 'body-comment-open'],
    ['<!-- 一 --><!-- 二\n\n乙', 'body-comment-open'],
    ['\\&amp;&amp;', 'body-entity'],
    ['&amp;amp;', 'body-entity'],
    ['![]()甲', 'image-unnamed'],
    ['>甲', 'body-quote'],
    ['> 甲\n>乙', 'body-quote'],
    ['> > 甲\n> >乙', 'body-quote'],
    ['<b>甲</b>', 'body-html'],
    ['>> 下转第三版', 'body-quote'],
    ['>>> 更多内容', 'body-quote'],
    ['> （上接A1版）', 'body-quote'],
    ['> 引文\n>> 又引', 'body-quote'],
    ['# 1号桥通车', 'body-head'],
    ['上文\n# 话题 #\n下文', 'body-head'],
    ['#  5. 目标', 'body-head'],
    ['[官网](www.a.cn)', 'body-link-part'],
    ['[官网](a.com.cn/b)', 'body-link-part'],
    ['[官网][1]\n\n[1]: http//a.cn', 'body-link-part'],
    ['[来信](a@b.cn)', 'body-link-part'],
    ['[官网](https:/a.cn)', 'body-link-part'],
    ['[官网](https://a.cn，见)', 'body-link-part'],
    ['[官网](https://)', 'body-link-none'],
    ['[官网](http:)', 'body-link-none'],
    ['[来信](mailto:)', 'body-link-none'],
  ])('is told where Markdown shows it otherwise: %j', (markdown, code) => {
    expect(codes(markdown)).toContain(code);
  });

  it.each([
    '**甲。**她，*重点*他',
    '~~删。~~她，~~“删”~~他',
    '推进**和谐**社会，**同步**推进',
    '***甲。***她',
    'AI**大模型**，**5.2%**，增长**3倍**。',
    '~~删5~~6',
    '用`title: 昆山`来写，如`2023年`、`专题:名称`',
    '甲[^注]。\n\n[^注]: 注文',
    '甲[^备 注]。',
    '- 甲\n- 乙',
    '1. 甲\n2. 乙\n3. 丙',
    '> 引文',
    '## 小题',
    '甲[^1]。\n\n[^1]: 注文',
    '| 年 | 数 |\n|---|---:|\n| 甲 | 1 |',
    '上文\n\n---\n\n下文',
    '[官网][1]\n\n[1]: https://a.cn/x "题"',
    '<!-- 存疑：待核 -->\n\n正文',
    '写成\\*和\\_和\\\\',
    '\\&amp;&高;&nosuch;',
    '\\<!-- 原样',
    '甲<!-- 待核 -->乙',
    '<!-- 待核\n\n乙 -->',
    '`<!--`',
    '> 引文\n> > 又引\n\n上文',
    '**注**：*为暂定数',
    '*重点* 5*3*2米，A*B',
    '*重点*和\\*号',
    '甲|乙\n--|--\n1|2',
    '| 甲 | 乙 |',
    '> > 甲',
    '> 见了第三版的人',
    '[首页](/)、[乙](b.md)、[丙](b.html)、[丁](//a.cn/b)',
  ])('is no fault where it is meant: %j', (markdown) => {
    expect(codes(markdown)).toEqual([]);
  });

  it('lists keep the numbers that were typed', () => {
    expect(html('1. 甲\n3. 乙')).toContain('<li value="3">乙');
    expect(html('01. 甲\n02. 乙')).toBe('<p>01. 甲</p>\n<p>02. 乙</p>');
  });

  it.each([
    ['甲[^12]，乙[^3]。\n\n[^12]: 注甲\n[^3]: 注乙', '甲12，乙3。12. 注甲 3. 注乙 '],
    ['甲[^2]，乙[^1]，丙[^2]。\n\n[^1]: 注甲\n[^2]: 注乙', '甲2，乙1，丙2。2. 注乙  1. 注甲 '],
    ['甲[^注]，乙[^01]。\n\n[^注]: 注甲\n[^01]: 注乙', '甲注，乙01。注　注甲 01　注乙 '],
    ['甲[^1]，乙[^*]，丙[^3]。\n\n[^1]: 一\n[^*]: 二\n[^3]: 三', '甲1，乙*，丙3。1. 一 *　二 3. 三 '],
  ])('notes keep the marks that were typed: %j', (markdown, shown) => {
    const { html: page, paragraphs, faults } = renderBody(markdown);
    expect(visibleText(page).replace(/\n+/g, '')).toBe(shown);
    expect(paragraphs.join()).not.toMatch(/\d|注　/u);
    expect(faults).toEqual([]);
  });

  it('an address with Chinese in it is shown as it is', () => {
    expect(visibleText(renderBody('官网<https://例子.中国/高新/区?页=1>,另').html).trim()).toBe(
      '官网https://例子.中国/高新/区?页=1，另',
    );
  });

  it('rows of stars that differ in length are what was typed, or are told', () => {
    const masked = fc.oneof(
      fc.tuple(fc.constantFrom('138', '王', '甲级', 'A'), fc.nat(5), fc.constantFrom('', '1234', '明')),
      fc.constantFrom<[string, number, string]>(['和', 0, ''], ['，', 0, '']),
    );
    fc.assert(
      fc.property(fc.array(masked, { minLength: 2, maxLength: 5 }), (parts) => {
        const typed = parts.map(([head, stars, tail]) => head + '*'.repeat(stars) + tail).join('、');
        fc.pre(!/(?:^|[^*])(\*{1,3})(?!\*)[^*]+\1(?!\*)/.test(typed));
        const body = renderBody(typed);
        if (body.faults.length === 0) expect(untypeset(visibleText(body.html))).toBe(untypeset(typed));
      }),
      { numRuns },
    );
  });

  it('strikes out beside Chinese punctuation, by two tildes alone', () => {
    expect(html('~~删。~~她，~~“删”~~他')).toBe('<p><del>删。</del>她，<del>“删”</del>他</p>');
  });
});

const sign = fc.constantFrom(
  ...'~_|=+()（）:：.。,，!！?？%$^@{}/“”"\'·—…　 \t;；$￥①℃㎡',
  '\n',
  '\n\n',
  '\n　　',
  '    ',
  '3~5',
  '5*3*2',
  '2023. ',
  '1) ',
  '+ ',
  '>5',
  '===',
  '[1]: 据',
  '[注]',
  '[^1]',
  '#1号',
  '_甲_',
  '______',
  '{甲}',
  '甲|乙',
  '“链”',
  '。”',
);
const letter = fc.oneof(
  fc.constantFrom(...'园区企业创新𠮷㐀𪚥ABcde0123９Ａé한かﬁ'),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
    .filter((one) => /^[\p{L}\p{N}\p{M}]+$/u.test(one)),
);
/** Everything that Markdown knows, whole and in pieces. */
const mark = fc.constantFrom(
  ...'*`~<>[]()!-&\\|:"',
  '**',
  '~~',
  '- ',
  '* ',
  '1. ',
  '3. ',
  '## ',
  '> ',
  '```',
  '~~~',
  '---',
  '***',
  '|---|',
  '| - |',
  '[^1]',
  '[^1]: ',
  '[1]: /a',
  '[x] ',
  '&amp;',
  '&#65;',
  '<!--',
  '-->',
  '<b>',
  'https://a.cn/',
  'www.a.cn',
  'a@b.cn',
  '  \n',
  '\\\n',
);

describe('the visible text of a body', { timeout: LIMIT }, () => {
  it('is what was typed, for any text without Markdown meaning, but for typesetting', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(letter, sign), { maxLength: 24 }), (parts) => {
        const markdown = parts.join('');
        const body = renderBody(markdown);
        if (body.faults.length > 0) return;
        expect(untypeset(visibleText(body.html))).toBe(untypeset(markdown));
      }),
      { numRuns },
    );
  });

  it('loses no letter and no figure of any text, or a fault names the line', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(letter, sign, mark), { maxLength: 24 }), (parts) => {
        const markdown = parts.join('').replaceAll('](', ']');
        const body = renderBody(markdown);
        if (body.faults.length > 0) {
          const lines = markdown.split('\n').length;
          for (const { line } of body.faults) expect(line).toBeLessThanOrEqual(lines);
          return;
        }
        // Comments are the archivist's own, and a link's address stands behind its text.
        const typed = markdown.replace(/<!--(?:>|->|[^]*?-->)/gu, '');
        const lost = letters(typed).length - letters(visibleText(body.html)).length;
        if (/^ {0,3}\[1\]: \/a/mu.test(markdown)) return;
        expect({ markdown, lost }).toEqual({ markdown, lost: 0 });
        expect(letters(visibleText(body.html))).toBe(letters(typed));
      }),
      { numRuns },
    );
  });

  it('is what search sees', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(letter, sign), { maxLength: 24 }), (parts) => {
        const { html: page, paragraphs } = renderBody(parts.join(''));
        expect(letters(paragraphs.join('\n'))).toBe(letters(visibleText(page)));
      }),
      { numRuns },
    );
  });
});

describe('a body', () => {
  it('is told of every code of web pages in a paragraph, spaces by their code', () => {
    const { faults } = renderBody('M&amp;A，第&#8470;5号，&copy甲，再说M&amp;A。甲&nbsp;乙，&sect;4。');
    expect(faults.map(({ message }) => message)).toEqual(
      ['&amp;', '&#8470;', '&nbsp;', '&sect;'].map((code): unknown =>
        expect.stringContaining(`${code} 是网页代码`),
      ),
    );
    expect(faults[2]!.hint).toContain('把“&nbsp;”换成 “　”（U+3000）');
  });

  it.each([
    '| 指标（亿元） | 值 |\n| --- | --- |\n| 甲镇、乙镇 | “双百”工程 |',
    '| 甲 | — |\n|---|---|\n| …… | 》乙 |',
  ])('is told nothing of the padding of its tables: %j', (markdown) => {
    expect(codes(markdown)).toEqual([]);
  });

  it('is told of a space beside a mark in a cell, and below its table', () => {
    const codesOf = (markdown: string) => renderBody(markdown).faults.map(({ code, line }) => [code, line]);
    expect(codesOf('| 甲 | — |\n|---|---|\n| 乙 | 1 |\n\n王明说， 好。')).toEqual([['mark-space', 5]]);
    expect(codesOf('| 甲 | 乙 |\n|---|---|\n| 乙， 丙 | 1 |')).toEqual([['mark-space', 3]]);
  });
});
