import { z } from 'zod';
import { field, NONE, REQUIRED } from './field.ts';
import { flag, notText, text } from './values.ts';

/** The headline. */
export const HEADLINE = {
  title: field({
    schema: z.string({ error: ({ input }) => notText('标题', input) }).trim(),
    label: '标题',
    purpose: [
      '原报标题。半角标点可以照录，网站会排成全角；两段标题之间用全角空格隔开。只有草稿可以空着。',
      'Headline as printed; half-width punctuation may stay, the site sets it full-width. An ideographic space parts a headline in two parts. Empty only in a draft.',
    ],
    absent: REQUIRED,
    example: '聚焦三大领域　打造核心区',
    typeset: true,
    search: { as: 'headline', place: 1, texts: (title) => [title] },
    data: { place: 1 },
  }),
  titleSupplied: field({
    schema: flag('titleSupplied').optional(),
    label: '代拟标题',
    purpose: [
      '原报没有标题、由档案代拟的，写 `true`；网站用方括号标出。',
      '`true` when the paper printed no headline and the archive supplied one; shown in square brackets.',
    ],
    absent: ['不是代拟', 'not supplied'],
    example: 'true',
    data: { place: 2.5 },
  }),
  subtitle: field({
    schema: text('副题').optional(),
    label: '副题',
    purpose: ['标题下面的一行。', 'Line under the headline.'],
    absent: NONE,
    example: '——昆山高新区见闻',
    typeset: true,
    search: { as: 'headline', place: 3, texts: (subtitle) => [subtitle] },
    data: { place: 2 },
  }),
  kicker: field({
    schema: text('肩题').optional(),
    label: '肩题',
    purpose: ['标题上面的一行。', 'Line over the headline.'],
    absent: NONE,
    example: '高质量发展调研行',
    typeset: true,
    search: { as: 'headline', place: 2, texts: (kicker) => [kicker] },
    data: { place: 3 },
  }),
};
