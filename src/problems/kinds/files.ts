import { error } from '../kind.ts';

const UTF8 = [
  '档案的文件都用 UTF-8 编码；别的编码读出来是乱码，读错了也看不出来。',
  'Every file of an archive is UTF-8. Text in another encoding would come out garbled, and nobody would notice.',
] as const;

/** Faults of a file as a whole. */
export const FILES = {
  'content-missing': error(
    ['没有这个文件夹', 'There is no such folder'],
    ['命令要在档案的文件夹里找文章和设置。', 'The command looks for articles and settings in this folder.'],
    [
      '--content 写档案所在的文件夹，里面有 articles/',
      'Give --content the folder of the archive, which holds articles/',
    ],
  ),
  'file-encoding': error(
    ['文件不是 UTF-8 编码，也认不出是哪种', 'The file is not UTF-8, and in no known encoding'],
    UTF8,
    [
      '文件可能已损坏：找回原来的文件，用编辑器另存为 UTF-8',
      'It may be damaged: find the original, and save it as UTF-8 in your editor',
    ],
  ),
  'file-encoding-known': error(
    ['文件不是 UTF-8 编码，像是 {{encoding}}', 'The file is not UTF-8; it looks like {{encoding}}'],
    UTF8,
    [
      '用编辑器以 {{encoding}} 编码打开，另存为 UTF-8',
      'Open it as {{encoding}} in your editor and save it as UTF-8',
    ],
  ),
  'file-empty': error(
    ['文件是空的', 'The file is empty'],
    ['空文件多半是没有保存成功。', 'An empty file is most often one that was not saved.'],
    ['写上文章，或删去这个文件', 'Write the article, or delete the file'],
  ),
  'front-matter-missing': error(
    [
      '文件开头没有用两行 --- 括起来的文章信息',
      'The file does not begin with front-matter between two lines ---',
    ],
    [
      '标题、日期、园区都写在文章信息里，没有它文章无处可放。',
      'Title, date and zones stand in the front-matter; without it the article has no place.',
    ],
    [
      '第一行写 ---，接着写 title、date、zones、topics 等字段，再写一行 ---',
      'Write --- on the first line, then title, date, zones, topics, then --- again',
    ],
  ),
  'front-matter-open': error(
    ['文章信息只有开头的 ---，没有收尾的 ---', 'The front-matter has no closing ---'],
    ['没有收尾，正文就成了文章信息。', 'Without it the text counts as front-matter.'],
    ['在最后一个字段下面加一行 ---', 'Add a line --- below the last field'],
  ),
  'page-front-matter-missing': error(
    [
      '文件开头没有用两行 --- 括起来的页面信息',
      'The page does not begin with front-matter between two lines ---',
    ],
    ['页面的标题写在页面信息里。', 'The title of a page stands in its front-matter.'],
    [
      '文件开头写 ---、title: 页面标题、---，下面写正文',
      'Begin with ---, title: the page’s title, ---, then the text',
    ],
  ),
};
