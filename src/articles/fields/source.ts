import { z } from 'zod';
import { issueDay } from '../../dates/schema.ts';
import { inFigures } from '../../dates/figures.ts';
import { say } from '../../problems/fault.ts';
import { field, NONE, UNKNOWN } from './field.ts';
import { scan } from './scan.ts';
import { shapeOf, short, text } from './values.ts';

/** The word for a page, which the site sets itself: 第3版, A03版. */
const NUMBER = '(?:[A-Za-z]?\\d+|[一二三四五六七八九十]{1,3}|头)';
const WITH_WORD = new RegExp(`^第?\\s*(${NUMBER}(?:\\s*[-—~至到、,，]\\s*第?\\s*${NUMBER})*)\\s*版面?$`, 'u');

/** A page number without its word, in figures. */
const bareNumber = (name: string) =>
  inFigures(WITH_WORD.exec(name)?.[1] ?? name.replace(/^第?\s*|\s*版面?$/gu, ''))
    .replaceAll('头', '1')
    .replaceAll(/\s*[-—~至到]\s*第?\s*/gu, '-')
    .replaceAll(/\s*[、,，]\s*第?\s*/gu, '、');

/** A page number (版): a whole number, or text such as A03. */
const pageNumber = z
  .union([z.int(), z.string().trim().min(1)], { error: say('page-number-form') })
  .transform(String)
  .refine((page) => !/^-?0*$|^-/.test(page), say('page-number-form'))
  .refine((page) => !/版面?$/u.test(page), {
    error: ({ input }) => {
      const name = String(input);
      return say('page-number-word', { name, page: bareNumber(name) });
    },
  });

/** An address on the web; others, such as `javascript:`, have no place on a page. */
const webAddress = z.url({ protocol: /^https?$/, error: say('address-form') });

/** Where and when the paper printed the article: the citation a newspaper archive lives on. */
export const CITATION = {
  publication: field({
    schema: text('报纸名称').optional(),
    label: '报纸名称',
    purpose: ['报纸的名称。', 'Name of the newspaper.'],
    absent: ['`site.yaml` 的 `publication`', 'the publication of `site.yaml`'],
    example: '中国高新技术产业导报',
  }),
  issueDate: field({
    schema: issueDay.optional(),
    label: '出版日期',
    purpose: [
      '这一期报纸的日期，可以与文章的日期不同；合刊写首尾两天：`2017-01-23/2017-01-29`。',
      'Day of the printed issue, which may differ from the article’s date; the first and the last of a joint issue: `2017-01-23/2017-01-29`.',
    ],
    absent: UNKNOWN,
    example: '2023-05-15',
  }),
  pageNumber: field({
    schema: pageNumber.optional(),
    label: '版次',
    purpose: [
      '印在报上的版次，数字或文字；几个版写成 `1-8`。',
      'Page number as printed: a number or text; several pages as `1-8`.',
    ],
    absent: UNKNOWN,
    example: 'A03',
  }),
  section: field({
    schema: text('版面名').optional(),
    label: '版面名',
    purpose: ['版面的名称。', 'Name of the page’s section.'],
    absent: NONE,
    example: '综合新闻',
  }),
  continuedOn: field({
    schema: pageNumber.optional(),
    label: '下转',
    purpose: ['文章下转的版次。', 'Page number on which the article goes on.'],
    absent: NONE,
    example: '7',
  }),
  continuedFrom: field({
    schema: pageNumber.optional(),
    label: '上接',
    purpose: ['文章上接的版次。', 'Page number from which the article comes.'],
    absent: NONE,
    example: '1',
  }),
  scan: field({
    schema: scan.optional(),
    label: '版面图',
    purpose: [
      '这个版的扫描图，路径从这篇文章的文件算起；只取文章所在的一块，后面接 `#xywh=左,上,宽,高`（像素；百分比写 `#xywh=percent:左,上,宽,高`）。网站把它放在正文旁边，也放在这一期的网页上。',
      'Scan of the printed page, relative to the Markdown file; the part that shows the article is told by `#xywh=left,top,width,height` in pixels, or `#xywh=percent:…`. Shown beside the text and on the page of the issue.',
    ],
    absent: NONE,
    example: '2023-05-15-03.jpg#xywh=120,340,800,600',
  }),
  url: field({
    schema: webAddress.optional(),
    label: '网址',
    purpose: ['报纸自己电子版里的网址。', 'Address in the paper’s own electronic edition.'],
    absent: NONE,
    example: 'https://example.com/a.html',
  }),
};

/** Where it was printed. */
export const SOURCE = {
  source: field({
    schema: short('publication', z.strictObject(shapeOf(CITATION), { error: say('source-form') })).optional(),
    label: '来源',
    purpose: ['报纸的名称，或者下面各项。', 'The name of the paper, or the fields below.'],
    absent: ['`site.yaml` 的 `publication`', 'the publication of `site.yaml`'],
    example: '中国高新技术产业导报',
    // The names of papers stand in every article; that of a page’s section is its own.
    search: { as: 'tail', place: 3, texts: (source) => [source?.section] },
    data: { place: 12 },
  }),
};
