/** Pictures at the desk whose credit is printed for several of them, or in the byline. */
import { describe, expect, it } from 'vitest';
import { perform } from '../../../src/review/model/operations.ts';
import { project } from '../../../src/review/model/toDrafts.ts';
import { archive, deskFor } from '../support.ts';

const page = (byline: string, ...credits: string[]) =>
  [
    '2019年10月1日　第12版　影像',
    '',
    '炉台上的一天',
    byline,
    '昌吉高新区的一家玻璃厂，炉火三年没有熄过。',
    '①换班前检查护目镜。',
    '②拉管工在看火色。',
    ...credits,
  ].join('\n');

describe.each([
  ['for several pictures', page('本报记者　李洋', '（图①②赵明摄）'), '赵明'],
  ['in the byline', page('文/图 本报记者 李洋'), '李洋'],
])('%s', (_, text, name) => {
  it('each has it in the file, and no character is in two places', async () => {
    const { sheet, desk } = await deskFor(text, 'page.txt');
    const { drafts, faults } = project(sheet, desk, archive);
    expect(faults).toEqual([]);
    expect(drafts[0]!.data.images?.map(({ credit }) => credit)).toEqual([name, name]);
    expect(drafts[0]!.data.authors).toHaveLength(1);
  });

  it('one that it does not belong to is rid of it', async () => {
    const { sheet, desk } = await deskFor(text, 'page.txt');
    const without = perform(sheet, desk, { do: 'withoutCredit', picture: desk.articles[0]!.pictures[1]! });
    const { drafts, faults } = project(sheet, without, archive);
    expect(faults).toEqual([]);
    expect(drafts[0]!.data.images?.map(({ credit }) => credit)).toEqual([name, undefined]);
  });
});
