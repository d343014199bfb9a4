import { z } from 'zod';
import { KINDS } from '../../ids.ts';
import { say } from '../../problems/fault.ts';
import { wordValue } from '../../problems/kind.ts';
import { EMPTY, field, NONE, REQUIRED } from './field.ts';
import { name, oneOrMany, shapeOf, short, text } from './values.ts';

/** A byline. */
export const BYLINE = {
  name: field({
    schema: text('作者姓名'),
    label: '姓名',
    purpose: ['作者的姓名。', 'The name.'],
    absent: REQUIRED,
    example: '欧阳钢桥',
  }),
  role: field({
    schema: text('作者身份').optional(),
    label: '身份',
    purpose: ['印在姓名旁的身份。', 'The role printed beside it.'],
    absent: NONE,
    example: '特约通讯员',
  }),
  person: field({
    schema: text('作者是哪一位').optional(),
    label: '哪一位',
    purpose: [
      '同名的人里的哪一位：`authors.yaml` 里的 `qualifier`。',
      'Which of several people of the name: the `qualifier` in `authors.yaml`.',
    ],
    absent: NONE,
    example: '苏州日报',
  }),
};
/** Who wrote the article: a name, or a name with the role printed beside it (特约通讯员). */
export const author = short('name', z.strictObject(shapeOf(BYLINE), { error: say('author-form') }));

/** What an article is about, and who wrote it. */
export const SUBJECT = {
  zones: field({
    schema: oneOrMany(name(wordValue('zoneWord'))),
    label: '园区',
    purpose: [
      '文章写的园区：`zones.yaml` 里的名称、全称、别称或编号。不专写某个园区的写 `[]`，列入“综合”；不能不写。',
      'Zones that the article is about: id, name, official name or alias from `zones.yaml`. `[]` for an article about no single zone, which is then listed under 综合; it must be written out.',
    ],
    absent: REQUIRED,
    example: '[昆山高新区, changzhou]',
    data: { place: 7 },
  }),
  authors: field({
    schema: oneOrMany(author).default([]),
    label: '作者',
    purpose: [
      '署名，照原报的顺序：姓名，或姓名加印在旁边的身份；每人一项。没有署名的写 `[]`。',
      'Bylines in printed order: a name, or a name with the role printed beside it. `[]` when the paper names nobody.',
    ],
    absent: EMPTY,
    example: '[魏志强, {name: 欧阳钢桥, role: 特约通讯员}]',
    search: {
      as: 'lead',
      place: 2,
      texts: (authors) => [authors.map(({ name, role }) => (role ? `${role} ${name}` : name)).join(' ')],
    },
    data: { place: 9 },
  }),
  topics: field({
    schema: oneOrMany(name('专题')),
    label: '专题',
    purpose: [
      '`topics.yaml` 里的名称或编号；没有合适的写 `[]`，不上专题页，`check` 会提醒。',
      'Ids or names from `topics.yaml`; `[]` where none fits: the article is on no topic page, and `check` warns.',
    ],
    absent: REQUIRED,
    example: '[党建, talent]',
    data: { place: 8 },
  }),
  column: field({
    schema: text('栏目').optional(),
    label: '栏目',
    purpose: ['原报的栏目。', 'Column under which the paper printed it.'],
    absent: NONE,
    example: '党建在高新',
    search: { as: 'lead', place: 1, texts: (column) => [column] },
    data: { place: 10 },
  }),
  kind: field({
    schema: z.enum(KINDS, { error: say('kind-form', { known: KINDS.join('、') }) }).default('news'),
    label: '类别',
    purpose: [
      '`news` 新闻，`photo` 图片新闻，`commentary` 评论，`notice` 公告。',
      '`news` 新闻, `photo` 图片新闻, `commentary` 评论, `notice` 公告.',
    ],
    absent: ['`news`', '`news`'],
    example: 'photo',
    data: { place: 11 },
  }),
};
