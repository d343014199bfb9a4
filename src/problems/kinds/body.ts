import { error } from '../kind.ts';

/** Faults of a text in Markdown. */
export const BODY = {
  'body-html': error(
    ['正文里有 HTML 标签 {{tag}}', 'The text holds the HTML tag {{tag}}'],
    [
      '网站不收 HTML，标签里的内容会不声不响地丢掉。',
      'The site takes no HTML; it would be dropped in silence.',
    ],
    ['改用 Markdown 写法；要显示尖括号本身，写成 \\<', 'Write Markdown; for the sign itself write \\<'],
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
};
