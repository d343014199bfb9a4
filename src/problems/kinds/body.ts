import { error, warning } from '../kind.ts';

const AS_PRINTED = [
  '正文是 Markdown：有些符号有特别的意思，页面上不显示。档案要照原报显示，所以逐处告诉您。',
  'The text is Markdown, in which some signs mean something and are not shown. An archive shows what was printed, so each place is told.',
] as const;
const DAMAGED = [
  '没有一篇报道会到这个数；多半是文件损坏，或把别的文件存成了文章。再多下去，生成网站会慢得停不下来。',
  'No article comes near this figure: the file is damaged, or is no article. Beyond it a build would hardly end.',
] as const;

const SLIPS = [
  '数据库和识别文字里常有多余的空格，网站一律去掉；要显示的用全角空格，网站照样显示。',
  'Texts of databases and OCR hold stray spaces, which the site leaves out; an ideographic space is shown.',
] as const;

/** Faults of a text in Markdown. */
export const BODY = {
  'body-html': error(
    ['正文里有 HTML 标签 {{tag}}', 'The text holds the HTML tag {{tag}}'],
    [
      '网站不收 HTML，标签里的内容会不声不响地丢掉。',
      'The site takes no HTML; it would be dropped in silence.',
    ],
    ['{{cure}}；要显示尖括号本身，写成 \\<', '{{cureEnglish}}; for the sign itself write \\<'],
  ),
  'body-link': error(
    [
      '正文里的链接以 {{scheme}}: 开头，网站不收这种网址',
      'A link begins with {{scheme}}:, which the site does not take',
    ],
    [
      '这种网址会在读者的浏览器里运行或拆开，而不是打开。',
      'A browser would run or unpack such an address instead of opening it.',
    ],
    [
      '写 https:// 开头的完整网址，或站内地址（以 / 开头）',
      'Write an address with https://, or one on this site, beginning with /',
    ],
  ),
  'body-link-part': warning(
    ['链接的网址 {{url}} 不完整', 'The address {{url}} of a link is not whole'],
    [
      '没有 https:// 的网址，浏览器当成这个网站里的地址，读者点开是“找不到”。',
      'Without https:// a browser takes the address for one on this site; a reader would find nothing there.',
    ],
    ['写成 {{right}}', 'Write {{right}}'],
  ),
  'body-link-none': warning(
    ['链接的网址 {{url}} 没有写完', 'The address {{url}} of a link is not finished'],
    ['不成链接，方括号、圆括号和网址照样印出。', 'It is no link, and is shown as it was typed.'],
    [
      '写完整网址，例如 https://example.com/；没有网址的，去掉方括号、圆括号和网址，只留文字',
      'Write the whole address, such as https://example.com/; where there is none leave the text alone, without brackets',
    ],
  ),
  'body-comment': error(
    ['注释同一行的文字“{{text}}”不会显示', 'The text “{{text}}” on the line of a comment would not be shown'],
    AS_PRINTED,
    [
      '注释 <!-- --> 单独写一行，文字另起一行',
      'Write the comment <!-- --> on a line of its own, and the text on another',
    ],
  ),
  'body-comment-open': error(
    [
      '这里的 <!-- 不成注释，里面的话会发表出去',
      'This <!-- begins no comment: what stands in it would be published',
    ],
    [
      '注释是写给自己看的。行中间开始的注释，里面有空行就不是注释了；<！—— 这样的也不是。',
      'A comment is a note to oneself. One that begins within a line ends with its paragraph, and <！—— begins none.',
    ],
    [
      '用英文符号写 <!-- 和 -->，<!-- 放在一行的开头；要照原样显示，写成 \\<!--',
      'Begin a line of its own with <!-- and close it with -->; for the signs themselves write \\<!--',
    ],
  ),
  'body-quote': warning(
    [
      '这一行行首的 > 不显示，整段显示为引文',
      'The > at the beginning of this line is not shown: the text is set as a quotation',
    ],
    AS_PRINTED,
    [
      '要引文，> 后面空一格；要照原样显示，写成 \\>',
      'For a quotation put a space behind >; for the sign itself write \\>',
    ],
  ),
  'body-head': warning(
    [
      '这一行的 # 不显示，“{{text}}”显示为小标题',
      'The # of this line is not shown: “{{text}}” is set as a subhead',
    ],
    AS_PRINTED,
    [
      '是小标题的，写成 {{head}}；要照原样显示，写成 \\{{line}}',
      'For a subhead write {{head}}; for the sign itself write \\{{line}}',
    ],
  ),
  'body-rules': error(['分隔线超过 {{most}} 条', 'There are more than {{most}} rules'], DAMAGED, [
    '检查文件是否损坏；--- 是原文的，前面加 \\',
    'See whether the file is damaged; before a printed --- write \\',
  ]),
  'body-star': warning(
    [
      '{{text}} 的星号不显示，中间的字显示为强调',
      'The stars of {{text}} are not shown: the letters are emphasised',
    ],
    AS_PRINTED,
    [
      '原报印的是星号，就写成 {{escaped}}，或改用 ×',
      'Where the paper printed stars, write {{escaped}}, or × for a product',
    ],
  ),
  'body-stars-odd': warning(
    [
      '这一段的星号配不成对，{{text}} 显示为强调',
      'The stars of this paragraph are no pairs: {{text}} is emphasised',
    ],
    AS_PRINTED,
    [
      '要加粗或强调的，星号紧贴文字，写成 **文字**；原报印的星号，每个前面加 \\',
      'Emphasised words have their stars close to them: **text**; before each star that the paper printed write \\',
    ],
  ),
  'body-rule': warning(
    ['这一行 {{line}} 显示为一条分隔线', 'The line {{line}} is shown as a rule'],
    AS_PRINTED,
    [
      '要分隔线，写 --- 并在前后各空一行；要照原样显示，写成 \\{{line}}',
      'For a rule write --- between blank lines; for the signs themselves write \\{{line}}',
    ],
  ),
  'body-code': warning(
    [
      '{{text}} 的反引号不显示，中间的字显示为代码',
      'The backticks of {{text}} are not shown: the letters are set as code',
    ],
    AS_PRINTED,
    ['引号写成“”；要显示反引号本身，写成 \\`', 'Write quotation marks as “”; for a backtick write \\`'],
  ),
  'body-fence': warning(
    [
      '{{fence}}{{name}} 以下的文字显示为代码，这一行不显示',
      'The text below {{fence}}{{name}} is set as code, and this line is not shown',
    ],
    AS_PRINTED,
    ['要照原样显示，写成 \\{{fence}}', 'For the signs themselves write \\{{fence}}'],
  ),
  'body-fence-open': warning(
    [
      '{{fence}}{{name}} 以下直到文末都显示为代码，这一行不显示',
      'Everything below {{fence}}{{name}} is set as code, and this line is not shown',
    ],
    AS_PRINTED,
    [
      '真是代码的，在末尾另起一行补上 {{fence}}；要照原样显示，写成 \\{{fence}}',
      'Where it is code, add a line {{fence}} below it; for the signs themselves write \\{{fence}}',
    ],
  ),
  'body-entity': warning(
    [
      '{{entity}} 是网页代码，显示为它代表的字符',
      '{{entity}} is a code of web pages and is shown as its character',
    ],
    AS_PRINTED,
    [
      '把“{{entity}}”换成 {{character}}；要显示 {{entity}} 本身，写成 \\{{entity}}',
      'Write {{character}} instead; for the code write \\{{entity}}',
    ],
  ),
  'body-backslash': warning(
    ['{{text}} 的反斜线不显示', 'The backslash of {{text}} is not shown'],
    AS_PRINTED,
    ['删去反斜线；要显示它，写两个：\\\\', 'Delete it; for the sign itself write two: \\\\'],
  ),
  'body-numbers': warning(
    [
      '列表每项都写 {{mark}}，显示为 {{shown}} …',
      'Each item of the list says {{mark}}, and is shown as {{shown}} …',
    ],
    AS_PRINTED,
    ['照原报写出每项的序号', 'Write the number that the paper printed before each'],
  ),
  'body-cells': warning(
    [
      '这一行有 {{cells}} 格，表头只有 {{heads}} 格',
      'This row has {{cells}} cells, the heading only {{heads}}',
    ],
    AS_PRINTED,
    [
      '补上表头，或去掉多出的 |；格子里的竖线写成 \\|',
      'Add headings, or take away the | too many; a bar inside a cell is written \\|',
    ],
  ),
  'body-table-rule': warning(
    [
      '表头有 {{heads}} 格，下面的分隔行是 {{cells}} 格或用了别的横线：不成表格，竖线照样印出',
      'The heading has {{heads}} cells, the row of hyphens below it {{cells}}, or other dashes: this is no table, and its bars are shown',
    ],
    AS_PRINTED,
    ['把这一行改成：{{line}}', 'Change this line to: {{line}}'],
  ),
  'body-note': warning(
    [
      '正文里没有 {{mark}}，或这条注释写了两次，注释照原样印在正文里',
      'The text has no {{mark}}, or the note stands twice: it is shown as text',
    ],
    AS_PRINTED,
    [
      '在正文里要加注的地方写 {{mark}}；每条注释只写一次',
      'Write {{mark}} where the note belongs, and each note once',
    ],
  ),
  'body-space': warning(
    [
      '汉字之间的{{name}}不显示：“{{text}}”（共 {{count}} 处）',
      'The {{nameEnglish}} between “{{text}}” is not shown ({{count}} in the text)',
    ],
    SLIPS,
    [
      '原报有空的写全角空格：{{parted}}；误排的删去空格',
      'Where the paper has a gap write an ideographic space: {{parted}}; otherwise delete it',
    ],
  ),
  'mark-space': warning(
    [
      '全角标点旁边的{{name}}不显示：“{{text}}”（共 {{count}} 处）',
      'The {{nameEnglish}} beside a full-width mark is not shown: “{{text}}” ({{count}} in the text)',
    ],
    SLIPS,
    [
      '全角标点自带空白，删去空格：{{joined}}；原报确有空的写全角空格',
      'A full-width mark has its space within it: delete this one ({{joined}}), or write an ideographic space where the paper has a gap',
    ],
  ),
  'space-run': warning(
    [
      '连着的空格或制表符只显示成一个空格：“{{text}}”（{{name}}，共 {{count}} 处）',
      'Spaces in a row, and tabs, are shown as one space: “{{text}}” ({{nameEnglish}}, {{count}} in the text)',
    ],
    SLIPS,
    [
      '写一个半角空格：{{single}}；原报空得宽的写全角空格',
      'Write one space: {{single}}; where the paper has a wide gap, an ideographic space',
    ],
  ),
  'space-edge': warning(
    ['开头或末尾的{{name}}不显示', 'The {{nameEnglish}} at the beginning or end is not shown'],
    SLIPS,
    ['删去开头和末尾的空格', 'Delete the spaces at both ends'],
  ),
  'body-note-empty': warning(
    ['注释 {{mark}} 后面是空的', 'Nothing follows the note’s {{mark}}'],
    AS_PRINTED,
    [
      '注释写在同一行：{{line}}；已经写在下面的，删去下面那一段',
      'Write the note in the same line: {{line}}; delete it where it stands below',
    ],
  ),
  'body-note-form': warning(
    [
      '这条注释写法不对，照原样印在正文里，正文里的注号不会带到这里',
      'The note is written in another form: it is shown as text, and its mark leads nowhere',
    ],
    AS_PRINTED,
    ['把这一行改成：{{line}}', 'Change this line to: {{line}}'],
  ),
  'body-deep': error(
    ['列表或引文套了 {{most}} 层以上', 'Lists or quotations are nested deeper than {{most}}'],
    DAMAGED,
    [
      '减少层数；行首的 > - 是原文的，前面加 \\',
      'Nest them less; before a printed > or - at a line’s start write \\',
    ],
  ),
  'body-marks': error(
    [
      '这一段里 * _ ~ [ ] < 和反引号超过 {{most}} 个',
      'This block has more than {{most}} of the signs * _ ~ [ ] < and backtick',
    ],
    DAMAGED,
    [
      '检查文件是否损坏；真是这样的，用空行分成几段',
      'See whether the file is damaged; if not, part the block by blank lines',
    ],
  ),
  'body-table': error(['表格超过 {{most}} 格', 'The table has more than {{most}} cells'], DAMAGED, [
    '用空行和新的表头分成几个表',
    'Part it into tables with headings of their own',
  ]),
  'body-items': error(
    ['列表和引文超过 {{most}} 行', 'Lists and quotations have more than {{most}} lines'],
    DAMAGED,
    [
      '把文章分成几篇；行首的 > - 是原文的，前面加 \\',
      'Part the article; before a printed > or - at a line’s start write \\',
    ],
  ),
  'body-continued': error(
    [
      '列表、引文或注释后面紧接着 {{most}} 行以上，中间没有空行',
      'A list, a quotation or a note goes on for more than {{most}} lines without a blank one',
    ],
    DAMAGED,
    [
      '列表、引文或注释写完空一行，再写正文；行首的 > - 是原文的，前面加 \\',
      'Leave a blank line behind the list, quotation or note; before a printed > or - at a line’s start write \\',
    ],
  ),
  'body-definitions': error(
    ['注释和网址定义超过 {{most}} 条', 'There are more than {{most}} notes and definitions'],
    DAMAGED,
    ['把文章分成几篇', 'Part the article'],
  ),
  'body-parts': error(
    [
      '标题、图片、表格和行末的换行记号太多（一个表格算 4 处，合计超过 {{most}} 处）',
      'There are too many headings, pictures, tables and signs of a line break (with a table as 4, more than {{most}})',
    ],
    DAMAGED,
    [
      '检查文件是否损坏；真是这样的，把文章分成几篇',
      'See whether the file is damaged; if not, part the article',
    ],
  ),
  'link-dead': warning(
    ['没有链接所指的文章 {{link}}', 'There is no article {{link}} to link to'],
    ['读者点开会看到“找不到”的页面。', 'A reader would find nothing there.'],
    [
      '改正文件名（相对于这篇文章的位置），或去掉链接',
      'Mend the file name, relative to this article, or take the link away',
    ],
  ),
  'link-site': warning(
    ['网站上没有 {{link}} 这个地址', 'The site has no address {{link}}'],
    ['读者点开会看到“找不到”的页面。', 'A reader would find nothing there.'],
    [
      '改成有的地址，从 {{base}} 写起；不知道地址的，在 npm run dev 里打开那一页看',
      'Write one that is there, beginning with {{base}}; open the page in npm run dev to see its address',
    ],
  ),
  'link-draft': warning(
    ['链接所指的 {{link}} 还是草稿，没有发表', '{{link}} is a draft and not published'],
    ['读者点开会看到“找不到”的页面。', 'A reader would find nothing there.'],
    [
      '发表那一篇（删去它的 draft: true），或去掉链接',
      'Publish it by deleting its draft: true, or take the link away',
    ],
  ),
  'link-place-list': warning(
    ['{{link}} 那一页没有 {{anchor}} 这个位置', '{{link}} has no place {{anchor}} on its page'],
    ['读者点了链接，会停在那一页的开头。', 'A reader who follows the link ends at the top of the page.'],
    [
      '改成有的位置：省是 #省名，年是 #y2023，日是 #d08，版是 #p3；或删去 {{anchor}}',
      'Name a place that is there: #province, #y2023 for a year, #d08 for a day, #p3 for a page; or delete {{anchor}}',
    ],
  ),
  'link-place': warning(
    ['{{link}} 那一页没有 {{anchor}} 这个位置', 'The page of {{link}} has no place {{anchor}}'],
    ['读者会到那一页的开头，不是所指的地方。', 'A reader would come to the beginning of that page.'],
    ['段落是 #p1、#p2…，小标题是 #s1、#s2…', 'Paragraphs are #p1, #p2…, subheads #s1, #s2…'],
  ),
  'link-anchor': warning(
    ['本页没有 {{anchor}} 这个位置', 'The page has no place {{anchor}}'],
    ['链接点了没有反应。', 'The link would lead nowhere.'],
    ['段落是 #p1、#p2…，小标题是 #s1、#s2…', 'Paragraphs are #p1, #p2…, subheads #s1, #s2…'],
  ),
};
