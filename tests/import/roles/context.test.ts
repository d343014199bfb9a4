import { expect, it } from 'vitest';
import { knowledgeOf, readPage } from '../../../src/import/readPage.ts';
import { archive } from '../support.ts';

const knowledge = knowledgeOf(archive, []);
const read = (text: string) => readPage(`2020年5月6日 第3版\n\n${text}`, knowledge).items;

it('takes numbered notes for pictures where a photographer stands below, and for points of a text elsewhere', () => {
  const notes = '①绵阳高新区的工人在组装设备。\n②绵阳高新区的学员在练习焊接。\n';
  const text = '绵阳高新区生产忙\n　　5月4日，绵阳高新区的车间里一片忙碌，各家企业加紧生产。\n';
  const [photo] = read(`${text}${notes}①②均由 陈川 摄\n`);
  expect(photo!.images.map(({ caption }) => caption?.text[0])).toEqual(['①', '②']);
  expect(photo!.images[0]!.credit?.text).toBe('陈川');
  expect(read(`${text}${notes}`)[0]!.images).toEqual([]);
});

it('takes a question over a subtitle for a headline', () => {
  const [item] = read(
    '问计：小企业如何过冬？\n——绵阳高新区惠企政策观察\n本报记者 陈川\n　　5月4日，绵阳高新区出台新政。\n',
  );
  expect(item!.headline.map(({ text }) => text)).toEqual(['问计：小企业如何过冬？']);
  expect(item!.subtitle.map(({ text }) => text)).toEqual(['——绵阳高新区惠企政策观察']);
});
