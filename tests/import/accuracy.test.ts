import { describe, expect, it } from 'vitest';
import { accuracyTable, calibrationLine } from '../../bench/import/accuracy.ts';
import type { Fact } from '../../bench/import/facts.ts';
import { headDecisions } from '../../bench/import/headDecisions.ts';
import { score, type LabelledPage } from '../../bench/import/labelledPages.ts';
import { scoreLeftOut } from '../../bench/import/leftOut.ts';
import { archive, emptyArchive } from './support.ts';

const fact = (field: Fact['field'], right: boolean, doubted: boolean): Fact => ({
  field,
  right,
  doubted,
  told: '',
});

it('counts facts by field, and wrong ones by whether a doubt tells them', () => {
  const table = accuracyTable([
    fact('zones', true, false),
    fact('zones', false, true),
    fact('date', false, false),
  ]).join('\n');
  expect(table).toMatch(/zones +1\/2 +50\.0 % +wrong 1: doubted 1, not doubted 0/u);
  expect(table).toMatch(/date +0\/1 +0\.0 % +wrong 1: doubted 0, not doubted 1/u);
  expect(table).toMatch(/all +1\/3/u);
});

it('tells how many doubts an error costs', () => {
  expect(
    calibrationLine([fact('zones', false, true), fact('date', true, true), fact('page', true, false)]),
  ).toContain('2 doubted facts for 1 errors (2.0 each), 1 of them told; 100.0 %');
});

describe('a form that is left out', () => {
  const page = (name: string, form: string): LabelledPage => ({
    name,
    form,
    bytes: Buffer.from(
      '2016年3月8日 第2版\n\n成都高新区建成药谷\n\n　　三月五日，成都高新区药谷投入使用，三十家企业搬了进来。\n',
    ),
    truth: { articles: [{ title: '成都高新区建成药谷', zones: ['chengdu'] }], date: '2016-03-08' },
  });

  it('is read by weights of the others', async () => {
    const pages = [page('a.txt', 'a'), page('b.txt', 'b')];
    const all = await score(pages, archive, emptyArchive(), { rates: {} });
    const decisions = headDecisions(pages, archive);
    const right = async (lie: boolean) =>
      (
        await scoreLeftOut(
          all,
          decisions.flatMap((one) =>
            one.form === 'b' && lie ? Array(50).fill({ ...one, head: false }) : [one],
          ),
          archive,
          emptyArchive(),
        )
      ).map(({ form, facts }) => [
        form,
        facts.filter(({ field }) => field === 'headline').every((one) => one.right),
      ]);
    expect(await right(false)).toEqual([
      ['a', true],
      ['b', true],
    ]);
    // Pages of form b that say the opposite mislead form a, and not form b itself.
    expect(await right(true)).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });
});
