import { error } from '../kind.ts';

const HELD = [
  '档案自己保存图片，别处的会消失，也不能随网站搬走。',
  'An archive holds its pictures itself: those of others vanish, and do not move with the site.',
] as const;

/** Faults of pictures. */
export const PICTURES = {
  'image-remote': error(['图片 {{src}} 在别的网站上', 'The picture {{src}} is on another site'], HELD, [
    '把图片存到文章旁边，src 写文件名',
    'Save it beside the article and write its file name',
  ]),
  'image-outside': error(
    ['图片 {{src}} 不在档案的文件夹里', 'The picture {{src}} is outside the archive’s folder'],
    HELD,
    ['把图片存到文章旁边，src 写文件名', 'Save it beside the article and write its file name'],
  ),
  'image-missing': error(
    ['找不到图片 {{src}}', 'There is no picture {{src}}'],
    ['页面上会留下打不开的图片。', 'The page would show a broken picture.'],
    [
      '把图片放在文章旁边，或改正 src；没有图片只有说明的，删去 src',
      'Put it beside the article, or correct src; where there is only a caption, delete src',
    ],
  ),
  'image-unnamed': error(
    ['图片没有写文件名', 'A picture has no file name'],
    ['页面上会留下打不开的图片。', 'The page would show a broken picture.'],
    [
      '写成 ![说明](a.jpg)；没有图片的，删去这一处',
      'Write ![caption](a.jpg); where there is no picture, delete this',
    ],
  ),
  'image-unreadable': error(
    [
      '{{article}} 用的图片打不开，可能已损坏',
      'The picture of {{article}} cannot be opened; it may be damaged',
    ],
    [
      '网站要为各种屏幕另存图片，打不开就做不出来。',
      'The site makes copies of it for every screen, and cannot.',
    ],
    ['换成完好的 JPEG、PNG 或 WebP 文件', 'Replace it by a sound JPEG, PNG or WebP file'],
  ),
};
