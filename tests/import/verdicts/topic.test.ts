import { expect, it } from 'vitest';
import { proposeTopics } from '../../../src/import/verdicts/topic.ts';

const topic = (id: string, ...keywords: string[]) => ({ id, name: id, keywords }) as never;
const TOPICS = [topic('talent', '人才'), topic('law', '法院')];

it('weighs the headline above the text, and proposes with a reason', () => {
  const { topics, doubts } = proposeTopics('园区引进人才', '园区昨天开工。', TOPICS);
  expect(topics).toEqual(['talent']);
  expect(doubts[0]!.reason).toContain('人才');
});

it('proposes none on a single word of the text', () => {
  expect(proposeTopics('园区开工', '人才来了。', TOPICS).topics).toEqual([]);
});
