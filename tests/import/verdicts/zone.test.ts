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

it.each([
  ['他说，这里是河套高新区的骨干企业。', '河套高新区'],
  ['资料显示，其中岭东高新区占了三成，导到岭东高新区的水。', '岭东高新区'],
  ['昨天，从赣南高新区传来消息。', '赣南高新区'],
  ['这是新澄高新区第一座工厂，新澄高新区说。', '新澄高新区'],
  ['和田高新区昨天开工。', '和田高新区'],
])('names a zone that no registry has without the words before it: %s', (text, name) => {
  const [doubt] = judge({ paragraphs: [text] }).doubts;
  expect(doubt?.reason).toBe(`提到“${name}”，名录里没有，请核对`);
});

it.each(['沿江七家高新区都来了人。', '那年我搬到高新区的时候，路还没有通。'])(
  'takes no words of a sentence for a name: %s',
  (text) => {
    expect(
      judge({ paragraphs: [text] })
        .doubts.map(({ reason }) => reason)
        .join(),
    ).not.toContain('名录里没有');
  },
);
