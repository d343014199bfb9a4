import { expect, it } from 'vitest';
import { knowledgeOf } from '../../../src/import/readPage.ts';
import { judgeZones, type ZoneEvidence } from '../../../src/import/verdicts/zone.ts';
import { archive } from '../support.ts';

const { finder } = knowledgeOf(archive, []);
const judge = (evidence: Partial<ZoneEvidence>) =>
  judgeZones(
    { head: '', credit: '', paragraphs: [], rows: [], signature: '', headings: [], ...evidence },
    finder,
  );

it('the headline decides, whatever the text names', () => {
  const { zones } = judge({
    head: '绵阳高新区开工',
    paragraphs: ['洛阳高新区的客人来了。洛阳高新区也要学。'],
  });
  expect(zones).toEqual(['mianyang']);
});

it.each([
  ['the subheads', { headings: ['绵阳高新区：开工', '洛阳高新区：投产'] }, ['luoyang', 'mianyang']],
  ['who signs', { signature: '绵阳高新区管委会', paragraphs: ['兹定于下月开会。'] }, ['mianyang']],
  [
    'an opening that comes back',
    { paragraphs: ['绵阳高新区昨天开工。', '绵阳高新区说，明年投产。'] },
    ['mianyang'],
  ],
])('without it %s', (_, evidence, zones) => {
  expect(judge(evidence).zones.sort()).toEqual(zones);
});

it('guesses at no zone, and says so', () => {
  const { zones, doubts } = judge({ head: '高新区开工', paragraphs: ['高新区昨天开工。'] });
  expect(zones).toEqual([]);
  expect(doubts.map(({ field }) => field)).toEqual(['zones']);
});

it('leaves out a zone that somebody comes from, and says so', () => {
  const { zones, doubts } = judge({ paragraphs: ['来自绵阳高新区的农技人员在大棚里演示嫁接。'] });
  expect(zones).toEqual([]);
  expect(doubts).toMatchObject([{ field: 'zones', reason: expect.stringContaining('绵阳高新区') as string }]);
});
