/** What zones are called is learnt from the registry: no kind of archive is built in. */
import { describe, expect, it } from 'vitest';
import { zoneFinder } from '../../../src/import/base/zoneFinder.ts';
import { zoneWordsOf } from '../../../src/import/base/zoneWords.ts';
import { judgeZones } from '../../../src/import/verdicts/zone.ts';

const zone = (name: string) => ({ id: name, name, aliases: [], weakAliases: [], city: '' }) as never;
const REGISTRIES = {
  towns: ['东河镇', '西山镇', '南岭乡', '北坡乡'].map(zone),
  faculties: ['文学院', '法学院', '医学院'].map(zone),
  free: ['上海自由贸易试验区', '广东自由贸易试验区', '天津自由贸易试验区'].map(zone),
};
const found = (zones: never[], text: string) =>
  zoneFinder(zones, '条目')
    .find(text)
    .map((one) => one.zone.name);
const judged = (zones: never[], head: string, ...paragraphs: string[]) =>
  judgeZones(
    { head, credit: '', paragraphs, headings: [], rows: [], signature: '' },
    zoneFinder(zones, '条目'),
  );

describe('lists of places', () => {
  it.each([
    [REGISTRIES.towns, '昨日，东河、西山两镇通了公路。', ['东河镇', '西山镇']],
    [REGISTRIES.towns, '南嶺、北坡鄉召開會議', ['南岭乡', '北坡乡']],
    [REGISTRIES.faculties, '文、法、医三个学院', ['文学院', '法学院', '医学院']],
    [
      REGISTRIES.free,
      '上海、广东和天津等自由贸易试验区',
      REGISTRIES.free.map((one: { name: string }) => one.name),
    ],
  ])('share the ending that this registry has', (zones, text, names) => {
    expect(found(zones, text)).toEqual(names);
  });

  it('are none where the registry has no such ending', () => {
    expect(found(REGISTRIES.towns, '昆山、常州高新区')).toEqual([]);
    expect(zoneWordsOf([], '条目').word('昆山高新区')).toBeUndefined();
  });
});

it('reasons speak of what this registry has', () => {
  expect(judged(REGISTRIES.faculties, '学院举行开学典礼', '昨天举行。').doubts[0]!.reason).toBe(
    '只写“学院”，没有写明是哪一个',
  );
  expect(judged(REGISTRIES.free, '会议召开', '海南自由贸易试验区派人参加。').doubts[0]!.reason).toBe(
    '提到“海南自由贸易试验区”，名录里没有，请核对',
  );
  expect(judged(REGISTRIES.towns, '高新区发展', '在高新区。').doubts[0]!.reason).not.toContain('高新区');
});
