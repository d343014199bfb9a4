import { warning } from '../kind.ts';

const WHY = [
  '看着一样的字，编码不同就搜不到、排不对，换一种字体还会变成方框。文件不会被改动。',
  'Characters that look alike under other codes are not found and not sorted, and turn into boxes in another font. The file is never changed.',
] as const;
const PAPER = ['对照原报，改成报上印的字', 'Look at the paper and write what is printed'] as const;
const INSTEAD = ['改成“{{likely}}”{{likelyCode}}', 'Write “{{likely}}”{{likelyCode}}'] as const;
const DELETE = ['删去这个字符', 'Delete the character'] as const;

const MISREAD = [
  '（{{code}}）看不见，是标点的编码读错了',
  '{{code}} cannot be seen: a sign that was read in a wrong encoding',
] as const;
const WHY_MISREAD = [
  '西文 Windows 编码（Windows-1252）的引号、破折号和省略号，当 Latin-1 读就成了控制字符。',
  'Quotation marks, dashes and dots of Windows-1252, read as Latin-1, turn into control characters.',
] as const;

/** Characters that stand for others: what PDF files, old encodings and other systems leave behind. */
export const CHARACTERS = {
  'character-radical': warning(
    [
      '“{{character}}”（{{code}}）是部首字符，不是汉字',
      '“{{character}}” ({{code}}) is a radical, not a character',
    ],
    WHY,
    INSTEAD,
  ),
  'character-compatibility': warning(
    [
      '“{{character}}”（{{code}}）是兼容字符，不是通用的编码',
      '“{{character}}” ({{code}}) is a compatibility character',
    ],
    WHY,
    INSTEAD,
  ),
  'character-form': warning(
    ['“{{character}}”（{{code}}）是旧字形或异体字', '“{{character}}” ({{code}}) is an old or variant form'],
    WHY,
    [
      '原报印的若是“{{likely}}”{{likelyCode}}，改成它；照原报写的可以不改，两种写法都搜得到',
      'If the paper has “{{likely}}”{{likelyCode}}, write it; what is as printed may stay, both are found',
    ],
  ),
  'character-apart': warning(
    [
      '“{{character}}”（{{code}}）是字母和附加符号分开写的形式',
      '“{{character}}” ({{code}}) is a letter with its accent apart',
    ],
    WHY,
    INSTEAD,
  ),
  'character-private': warning(
    [
      '（{{code}}）是私用区字符，别的字体显示不出',
      '{{code}} is a private character, which other fonts cannot show',
    ],
    WHY,
    INSTEAD,
  ),
  'character-private-unknown': warning(
    [
      '（{{code}}）是私用区字符，别的字体显示不出',
      '{{code}} is a private character, which other fonts cannot show',
    ],
    WHY,
    PAPER,
  ),
  'character-control': warning(
    ['（{{code}}）是控制字符，看不见', '{{code}} is a control character, which nobody sees'],
    WHY,
    DELETE,
  ),
  'character-misread': warning(MISREAD, WHY_MISREAD, INSTEAD),
  'character-misread-unknown': warning(MISREAD, WHY_MISREAD, PAPER),
  'character-invisible': warning(
    ['（{{code}}）是看不见的字符', '{{code}} is a character that nobody sees'],
    WHY,
    DELETE,
  ),
  'character-lost': warning(
    ['（{{code}}）是丢失的字符', '{{code}} stands for a character that was lost'],
    WHY,
    PAPER,
  ),
};
