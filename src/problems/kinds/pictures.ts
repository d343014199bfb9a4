import { error } from '../kind.ts';

const HELD = [
  '档案自己保存图片，别处的会消失，也不能随网站搬走。',
  'An archive holds its pictures itself: those of others vanish, and do not move with the site.',
] as const;

/** Faults of pictures. */
export const PICTURES = {
  'image-remote': error(['图片 {{src}} 在别的网站上', 'The picture {{src}} is on another site'], HELD, [
    '把图片存到文章旁边，改写成它的文件名',
    'Save it beside the article and write its file name',
  ]),
  'image-outside': error(
    ['图片 {{src}} 不在档案的文件夹里', 'The picture {{src}} is outside the archive’s folder'],
    HELD,
    ['把图片存到文章旁边，改写成它的文件名', 'Save it beside the article and write its file name'],
  ),
  'image-missing': error(
    ['找不到图片 {{src}}', 'There is no picture {{src}}'],
    ['页面上会留下打不开的图片。', 'The page would show a broken picture.'],
    [
      '把图片放在文章旁边，或改正 src；没有图片只有说明的，删去 src',
      'Put it beside the article, or correct src; where there is only a caption, delete src',
    ],
  ),
  'image-near': error(
    ['找不到 {{src}}，那里有 {{near}}', 'There is no {{src}}, but {{near}}'],
    [
      '大小写、后缀和斜线都要写得和文件名一样，不然到了别的电脑和网站上就打不开。',
      'Case, ending and slashes must be those of the file: elsewhere, and on the site, no other would open.',
    ],
    ['把“{{src}}”换成 {{near}}', 'Replace “{{src}}” by {{near}}'],
  ),
  'scan-form': error(
    ['版面图“{{scan}}”写得不对', 'The scan “{{scan}}” is not written right'],
    [
      '# 后面是文章在版面上的一块，写法是定好的。',
      'What follows # is the part of the page that shows the article, in a set form.',
    ],
    [
      '写图片的路径，如 scan: 03.jpg；只取一块的，写 scan: 03.jpg#xywh=左,上,宽,高，如 #xywh=120,340,800,600（像素）或 #xywh=percent:10,20,30,40（百分比，不超出 100），都用半角',
      'Write the path, such as scan: 03.jpg; a part of it as scan: 03.jpg#xywh=left,top,width,height, such as #xywh=120,340,800,600 (pixels) or #xywh=percent:10,20,30,40 (up to 100)',
    ],
  ),
  'scan-missing': error(
    ['找不到版面图 {{src}}', 'There is no scan {{src}}'],
    ['页面上会留下打不开的图片。', 'The page would show a broken picture.'],
    [
      '把图片放在文章旁边，或改正 scan 里的路径；没有版面图的，删去 scan 这一行',
      'Put it beside the article, or correct the path in scan; where there is no scan, delete that line',
    ],
  ),
  'scan-beyond': error(
    [
      '版面图 {{scan}} 的范围超出了图片：图片宽 {{width}}、高 {{height}} 像素',
      'The part of {{scan}} lies beyond the picture, which is {{width}} by {{height}} pixels',
    ],
    ['超出的一块切不出来。', 'What lies beyond cannot be cut out.'],
    [
      '改正 #xywh= 后面的数：左＋宽不大于 {{width}}，上＋高不大于 {{height}}',
      'Correct the numbers after #xywh=: left + width at most {{width}}, top + height at most {{height}}',
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
