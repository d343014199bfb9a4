import { edtfDate } from '../../dates/schema.ts';
import { field, NONE, REQUIRED } from './field.ts';
import { text } from './values.ts';

/** When it was. */
export const DATE = {
  date: field({
    schema: edtfDate,
    label: '日期',
    purpose: ['文章的日期，知道多少写多少。', 'Date of the article, at the precision that is known.'],
    absent: REQUIRED,
    example: '2023-04-08',
    data: { place: 4 },
  }),
  dateInferred: field({
    schema: text('日期推定依据').optional(),
    label: '日期推定依据',
    purpose: [
      '原报没有印日期、由推定得来的，写明依据；写了这一项，网站就注明“推定”。',
      'The evidence, where the date was not printed. Its presence marks the date as inferred, and readers are shown it.',
    ],
    absent: ['日期是印在报上的', 'printed date'],
    example: '同版另一则图片新闻记4月8日的活动',
    typeset: true,
    data: { place: 5, value: (evidence) => evidence !== undefined || undefined },
  }),
  dateline: field({
    schema: text('电头').optional(),
    label: '电头',
    purpose: ['正文前的“本报讯”等。', 'Opening of a report before its text.'],
    absent: NONE,
    example: '本报讯',
    // It stands before the first words of the text.
    search: { as: 'lead', place: 4, texts: (dateline) => [dateline] },
    data: { place: 6 },
  }),
};
