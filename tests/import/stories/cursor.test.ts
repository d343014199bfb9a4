/** What rules see of a page. */
import { expect, it } from 'vitest';
import {
  ahead,
  awaitsText,
  endsArticle,
  here,
  isComplete,
  isCut,
  isDisplay,
  placesIn,
  zonesIn,
} from '../../../src/import/stories/cursor.ts';
import { pageAt } from './support.ts';

const HEAD = '绵阳高新区表彰企业家';
const TEXT = '近日，绵阳高新区召开大会，表彰了五名企业家。';
const MORE = '他们来自五家公司，都在园区干了十年以上。';

it('looks at a block, and at those before and behind it', () => {
  const page = pageAt('近日', HEAD, TEXT, MORE);
  expect(
    [ahead(page, -1), here(page), ahead(page), ahead(page, 2)].map((one) => one?.run.text.trim()),
  ).toEqual([HEAD, TEXT, MORE, undefined]);
  expect([isDisplay(ahead(page, -1)), isDisplay(here(page)), isDisplay(undefined)]).toEqual([
    true,
    false,
    false,
  ]);
});

it('knows a headline that awaits its text, and that no item is open before one', () => {
  const [before, under, inside] = [HEAD, '近日', '他们'].map((words) => pageAt(words, HEAD, TEXT, MORE));
  expect([before, under, inside].map((page) => [isComplete(page!), awaitsText(page!)])).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});

it('is behind an article that its byline closed', () => {
  expect(isComplete(pageAt('昆山', HEAD, TEXT, '（下转第二版）', '昆山高新区建成药谷', TEXT))).toBe(true);
});

it('tells where an article must end: at the foot, a short line, a new report', () => {
  expect(endsArticle(pageAt('近日', HEAD, TEXT, MORE))).toBe(false);
  expect(endsArticle(pageAt('近日', HEAD, TEXT, MORE), 1)).toBe(true);
  expect(endsArticle(pageAt('近日', HEAD, TEXT, '昆山高新区建成药谷', MORE))).toBe(true);
  expect(endsArticle(pageAt('近日', HEAD, TEXT, '本报讯 昆山高新区昨天建成药谷。'))).toBe(true);
});

it('sees that a text breaks off in mid-sentence', () => {
  expect(
    isCut(
      pageAt(
        '昆山',
        HEAD,
        '近日，绵阳高新区召开大会，表彰了五名企业家，他们来自五家公司，都在园区干了十年以上，说起当年的事情都很',
        '昆山高新区建成药谷',
        TEXT,
      ).current!,
    ),
  ).toBe(true);
  expect(isCut(pageAt('昆山', HEAD, TEXT, '昆山高新区建成药谷', TEXT).current!)).toBe(false);
});

it('finds zones and places that a text names', () => {
  const page = pageAt(HEAD, HEAD, TEXT);
  expect(zonesIn(page, here(page).run)).toEqual(['mianyang']);
  expect(placesIn(page, '四川省的代表来了')).toEqual(['四川']);
});
