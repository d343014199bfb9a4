import { z } from 'zod';
import { calendarDay } from '../../dates/schema.ts';
import { say } from '../../problems/fault.ts';
import { EMPTY, field, REQUIRED } from './field.ts';
import { FLAG } from '../../problems/mend/words.ts';
import { redirect } from '../../problems/siteAddress.ts';
import { ownEntry } from '../../text/ownEntry.ts';
import { flag, notText, oneOrMany, shapeOf, text } from './values.ts';

/** A reason, which readers are told: what says yes or no is none, and a `withdrawn: 否` would withdraw the article. */
const reason = text('撤下的原因', (label, input) =>
  typeof input === 'boolean' ? say('withdrawn-word', { input: String(input) }) : notText(label, input),
).superRefine((input, context) => {
  if (ownEntry(FLAG, input.toLowerCase()))
    context.addIssue({ code: 'custom', message: say('withdrawn-word', { input }) });
});

/** A correction of the archive or of the paper. */
export const CORRECTION = {
  date: field({
    schema: calendarDay,
    label: '日期',
    purpose: ['更正的日子。', 'Day of the correction.'],
    absent: REQUIRED,
    example: '2024-01-05',
  }),
  note: field({
    schema: text('更正说明'),
    label: '说明',
    purpose: ['改了什么。', 'What was corrected.'],
    absent: REQUIRED,
    example: '改正人名',
    typeset: true,
  }),
  of: field({
    schema: z.enum(['paper', 'archive'], { error: say('correction-of') }).optional(),
    label: '谁的错',
    purpose: [
      '`paper` 原报印错，正文照录，在这里注明；`archive` 录入的错，正文已经改正。',
      '`paper`: the paper misprinted it; the text stays as printed and this is the note. `archive`: an error of transcription, mended in the text.',
    ],
    absent: ['不分', 'not told apart'],
    example: 'paper',
  }),
};
/** A correction as it should be written, of what stands there instead. */
function correctionOf(input: unknown): string {
  const [, date = '2024-01-05', note = '改正人名'] =
    /^(\d{4}-\d{2}-\d{2})[\s:：，,]*(.+)$/u.exec(typeof input === 'string' ? input : '') ?? [];
  return `{date: ${date}, note: ${note}}`;
}

const correction = z.strictObject(shapeOf(CORRECTION), {
  error: ({ input }) => say('correction-form', { item: correctionOf(input) }),
});

/** A short text for lists. */
export const SUMMARY = {
  summary: field({
    schema: text('摘要').optional(),
    label: '摘要',
    purpose: ['一两句话，用在列表里。', 'One or two sentences for lists.'],
    absent: ['正文的开头', 'opening of the text'],
    example: '昆山高新区把党组织建进产业集群。',
    typeset: true,
    search: { as: 'lead', place: 3, texts: (summary) => [summary] },
    data: { place: 13 },
  }),
};

/** The archive's own notes. */
export const NOTES = {
  corrections: field({
    schema: z
      .array(correction, {
        error: ({ input }) => say('corrections-no-list', { line: `corrections: [${correctionOf(input)}]` }),
      })
      .default([]),
    label: '更正',
    purpose: [
      '更正，新的写在后面；每条写下面两项。',
      'Corrections, newest last, each with the fields below.',
    ],
    absent: EMPTY,
    example: '[{date: 2024-01-05, note: 改正人名}]',
    search: { as: 'tail', place: 2, texts: (corrections) => corrections.map(({ note }) => note) },
    data: { place: 15, value: (corrections) => (corrections.length > 0 ? corrections : undefined) },
  }),
  redirectFrom: field({
    schema: oneOrMany(redirect).default([]),
    label: '旧地址',
    purpose: [
      '本站上应当转到这里的旧地址，以 `/` 开头。',
      'Old addresses on this site that should lead here; each begins with `/`.',
    ],
    absent: EMPTY,
    example: '/old/kunshan.html',
  }),
  digest: field({
    schema: flag('digest').optional(),
    label: '摘编',
    purpose: [
      '正文是档案写的摘编、不是原文的，写 `true`；网站会告诉读者。',
      '`true` when the text is a digest written by the archive and not the paper’s own words; readers are told.',
    ],
    absent: ['原文', 'paper’s own words'],
    example: 'true',
  }),
  withdrawn: field({
    schema: reason.optional(),
    label: '撤下',
    purpose: [
      '已经上网、后来撤下的，写原因；网址还在，只说已撤下和为什么，正文可以删去。列表、搜索、订阅和数据里都不再有它。',
      'Why an article that had been published was withdrawn; its address stays and tells that and why; the text may be deleted. It is in no list, search, feed or data file any more.',
    ],
    absent: ['没有撤下', 'not withdrawn'],
    example: '应作者要求撤下。',
  }),
  draft: field({
    schema: flag('draft').default(false),
    label: '草稿',
    purpose: [
      '`true` 表示草稿，不上网站；`npm run check` 会列出来。',
      '`true` keeps the article off the site; `npm run check` lists it.',
    ],
    absent: ['`false`', '`false`'],
    example: 'true',
  }),
};
