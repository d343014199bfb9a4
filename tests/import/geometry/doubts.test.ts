import { expect, it } from 'vitest';
import { doubtsOf } from '../../../src/import/geometry/doubts.ts';
import { paragraphsOf } from '../../../src/import/geometry/paragraphs.ts';
import { block, head, runsOf } from './support.ts';

it('tells where the words stand that recognition was not sure of, and what is around them', () => {
  const text = block(['园区昨天开工的项目共有五个', '总投资二十亿元。'], 0, 100);
  text.lines[1]!.uncertain = ['亿'];
  const lines = [...text.lines];
  const runOf = runsOf(lines);
  const story = { head: head('园区项目开工', 0, 60), blocks: [text], guessed: false };
  expect(doubtsOf(story, [text], paragraphsOf([text], 10, runOf), runOf)).toEqual([
    {
      field: 'body',
      confidence: 'low',
      reason: '识别时没有把握的字词 1 处：亿（…投资二十亿元。），请对照原版',
      at: runOf(lines[1]!).spans[0],
    },
  ]);
});

it('leads to the paragraph that breaks off', () => {
  const first = block(['园区昨天开工的项目', '共有五个都在'], 0, 100);
  const second = block(['另一句话从这里说起。'], 200, 100);
  second.left = 176;
  const runOf = runsOf([...first.lines, ...second.lines]);
  const story = { head: head('园区项目开工', 0, 60), blocks: [first, second], guessed: false };
  const [doubt] = doubtsOf(story, [first, second], paragraphsOf([first, second], 10, runOf), runOf);
  expect(doubt).toMatchObject({ field: 'body', at: runOf(first.lines[0]!).spans[0] });
});

it('doubts the field that holds a word of which recognition was not sure', () => {
  const text = block(['本报讯（记者 甘小楼）园区昨天', '开工。'], 0, 100);
  text.lines[0]!.uncertain = ['楼'];
  const title = head('园区项目开工', 0, 60, { uncertain: ['园'] });
  const runOf = runsOf([...title.lines, ...text.lines]);
  const story = { head: title, blocks: [text], guessed: false };
  const paragraphs = paragraphsOf([text], 10, runOf);
  const doubts = doubtsOf(story, [text], paragraphs, runOf, (line) =>
    title.lines.includes(line) ? 'headline' : undefined,
  );
  expect(doubts.map(({ field }) => field)).toEqual(['headline', 'body', 'authors']);
});
