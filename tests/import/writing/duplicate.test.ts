import { expect, it } from 'vitest';
import { heldIndex, lettersOf, pairsOf, similarityOf } from '../../../src/import/writing/duplicate.ts';
import { simhash, simhashBits } from '../../../src/text/simhash.ts';

const TEXT = '绵阳高新区昨天开工五个项目，总投资二十亿元，明年投产。园区把审批的窗口搬到工地，一张表办完。';
const held = (title: string, date: string, text: string) => ({
  file: 'articles/2012/05/a.md',
  headline: lettersOf(title),
  date,
  hash: simhashBits(simhash(text)),
  digest: false,
  pairs: () => pairsOf(text),
});
const kind = (title: string, date: string, text: string) =>
  heldIndex([held('绵阳高新区开工五个项目', '2012-05-08', TEXT)]).match(held(title, date, text))?.kind;

it('tells the same article, an edited one, a near one, and another', () => {
  expect(kind('绵阳高新区开工五个项目', '2012-05-08', TEXT)).toBe('same');
  expect(kind('绵阳高新区开工五个项目', '2012-05-08', `${TEXT}编者改过的一句。`)).toBe('edited');
  expect(kind('五个项目同日开工', '2012-05-09', `${TEXT}又一句。`)).toBe('near');
  expect(
    kind('泸州试种新药材', '2012-05-08', '泸州的新药材上个月收了第一茬，药农说明年还要多种。'),
  ).toBeUndefined();
});

it('likeness is that of letters, marks aside', () => {
  expect(similarityOf('园区，开工。', '园区开工')).toBe(1);
  expect(similarityOf('园区开工', '药材丰收')).toBe(0);
  expect(similarityOf('', '')).toBe(1);
});

it('what was taken back is not found', () => {
  const index = heldIndex([]);
  index.add(held('绵阳高新区开工五个项目', '2012-05-08', TEXT));
  index.remove('articles/2012/05/a.md');
  expect(index.match(held('绵阳高新区开工五个项目', '2012-05-08', TEXT))).toBeUndefined();
});
