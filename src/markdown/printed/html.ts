import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { fault } from '../../problems/fault.ts';
import { COMMENT } from '../comments.ts';
import { sourceOf, tell } from './source.ts';

/** The beginning of a comment that is none, not escaped: also as a Chinese keyboard writes it (`<！—— 待核 ——>`). */
const OPENING = /(?<!\\)(?:\\\\)*<\s*[!！]\s*[-—–－]/u;

/**
 * Reports HTML in a body, and text that shares its line with comments: the site would drop both without a word.
 * Reports as well what was meant for a comment and is none to Markdown, so that a note to oneself is never published.
 */
export function rejectHtml() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'text', (node) => {
      if (OPENING.test(sourceOf(node, file))) tell(file, node, fault('body-comment-open'));
    });
    visit(tree, 'html', (node) => {
      const rest = node.value.replace(COMMENT, '').trim();
      if (rest === '') return;
      if (rest.startsWith('<!--')) return tell(file, node, fault('body-comment-open'));
      if (rest.startsWith('<') || rest === node.value.trim())
        tell(file, node, fault('body-html', { tag: opening(rest), ...cureOf(rest) }));
      else tell(file, node, fault('body-comment', { text: opening(rest) }));
    });
  };
}

/** What to write instead of the tags that people use, in Chinese and English. */
const CURES: [RegExp, string, string][] = [
  [/^<\/?(?:br|p|div|section)\b/i, '换段就空一行', 'For a new paragraph leave a blank line'],
  [/^<\/?(?:b|strong)\b/i, '加粗写成 **文字**', 'For bold write **text**'],
  [/^<\/?(?:i|em|u)\b/i, '强调写成 *文字*', 'For emphasis write *text*'],
  [/^<\/?(?:s|del|strike)\b/i, '删除线写成 ~~文字~~', 'For a strike write ~~text~~'],
  [/^<\/?a\b/i, '链接写成 [文字](网址)', 'For a link write [text](address)'],
  [/^<img\b/i, '图片写成 ![画的是什么](图片.jpg)', 'For a picture write ![what it shows](picture.jpg)'],
  [/^<\/?h\d/i, '小标题写成 ## 文字', 'For a subhead write ## text'],
  [/^<\/?(?:ul|ol|li)\b/i, '列表的每一项写成 - 文字', 'For an item write - text'],
  [/^<\/?(?:table|tr|td|th)\b/i, '表格写成 | 一格 | 一格 |', 'For a table write | cell | cell |'],
  [/^<\/?(?:span|font|center|sup|sub)\b/i, '去掉标签，只留文字', 'Take the tags away and leave the text'],
];

function cureOf(text: string): { cure: string; cureEnglish: string } {
  const [, cure, cureEnglish] = CURES.find(([tag]) => tag.test(text)) ?? [
    undefined,
    '改用 Markdown 写法',
    'Write Markdown',
  ];
  return { cure, cureEnglish };
}

const opening = (text: string) => [...text].slice(0, 20).join('');
