import { expect, it } from 'vitest';
import { fitWeights, leaveOneFormOut, rowWorths } from '../../../bench/import/fitWeights.ts';
import { headDecisions, type HeadDecision } from '../../../bench/import/headDecisions.ts';
import { HEAD_EVIDENCE } from '../../../src/import/stories/evidence.ts';
import { archive } from '../support.ts';

const row = (name: string) => HEAD_EVIDENCE.findIndex((one) => one.name === name);
function decision(form: string, head: boolean, found: Record<string, number>): HeadDecision {
  const points = HEAD_EVIDENCE.map(() => 0);
  for (const [name, point] of Object.entries(found)) points[row(name)] = point;
  return { form, head, points };
}

it('knows headlines and subheads of a labelled page by its truth', () => {
  const text =
    '2016年3月8日 第2版\n\n成都高新区建成药谷\n本报记者 李洋\n\n　　三月五日，成都高新区药谷投入使用，三十家企业搬了进来。\n\n从图纸到工厂\n\n　　药谷建了两年，去年冬天封顶。\n\n从工厂到病房\n\n　　第一批药已经送进医院，医生说用着放心。\n';
  const truth = {
    articles: [
      { title: '成都高新区建成药谷', zones: ['chengdu'], headings: ['从图纸到工厂', '从工厂到病房'] },
    ],
  };
  const decisions = headDecisions([{ name: 'page.txt', bytes: Buffer.from(text), truth }], archive);
  expect(decisions.map(({ head }) => head)).toEqual([true, false, false]);
  expect(decisions.every(({ points }) => points.length === HEAD_EVIDENCE.length)).toBe(true);
});

it('fits a weight towards what the decisions show, and tells what a row is worth', () => {
  const seen = [
    ...Array.from({ length: 20 }, () => decision('a', true, { sibling: 1 })),
    ...Array.from({ length: 20 }, () => decision('b', false, { lead: 1 })),
  ];
  const fitted = fitWeights(seen);
  expect(fitted[row('sibling')]!).toBeGreaterThan(HEAD_EVIDENCE[row('sibling')]!.weight);
  expect(fitted[row('lead')]!).toBeLessThan(HEAD_EVIDENCE[row('lead')]!.weight);
  expect(rowWorths(seen)[row('sibling')]).toMatchObject({ seen: 20, contributes: 20 });
});

it('counts errors on a form that the weights have not seen', () => {
  const forms = leaveOneFormOut([
    decision('a', true, { sibling: 1 }),
    decision('b', true, { lead: 1 }),
    decision('b', false, {}),
  ]);
  expect(forms.map(({ form, decisions, table }) => [form, decisions, table])).toEqual([
    ['a', 1, 0],
    ['b', 2, 1],
  ]);
});
