/** The head of an article whose platform is known. */
import { expect, it } from 'vitest';
import { headBySelectors } from '../../../../src/import/saved/article/headBySelectors.ts';
import type { Layout } from '../../../../src/import/saved/layout.ts';
import { names, place, savedPage, textsOf } from './support.ts';

function headOf(layout: Partial<Layout>, markup: string, segment = 'body') {
  const { document, claims } = savedPage(markup);
  const head = headBySelectors(
    document,
    { name: '某报', marks: [], ...layout },
    place(document, segment),
    claims,
    names,
  );
  return Object.fromEntries(
    Object.entries(head).flatMap(([field, runs]) => (runs.length > 0 ? [[field, textsOf(runs)]] : [])),
  );
}

it('takes each field by its selectors, the first that finds text', () => {
  expect(
    headOf(
      { title: ['.none', '.bt'], kicker: ['.yt'], subtitle: ['.ft'], author: ['.zz'], facts: ['.rq', '.bc'] },
      '<p class="rq">2020年3月9日</p><p class="bc">第2版</p><p class="yt">老手艺</p><p class="bt">老窑点火</p><p class="ft">火色正</p><p class="zz">石小川</p>',
    ),
  ).toEqual({
    headline: ['老窑点火'],
    kicker: ['老手艺'],
    subtitle: ['火色正'],
    bylines: ['石小川'],
    facts: ['2020年3月9日', '第2版'],
  });
});

it('takes the heading in a box that holds more', () => {
  expect(
    headOf({ title: ['.box'], author: ['.box p'] }, '<div class="box"><h2>老窑点火</h2><p>石小川</p></div>'),
  ).toEqual({ headline: ['老窑点火'], bylines: ['石小川'] });
});

it('tells rows of one class by their place and form: kicker, subtitle, byline', () => {
  expect(
    headOf(
      { title: ['.bt'], beside: '.x' },
      '<p class="x">老手艺</p><p class="bt">老窑点火</p><p class="x">火色正</p><p class="x">本报记者 石小川</p>',
    ),
  ).toEqual({
    kicker: ['老手艺'],
    headline: ['老窑点火'],
    subtitle: ['火色正'],
    bylines: ['本报记者 石小川'],
  });
});

it('leaves the head of the next article alone', () => {
  const markup = '<div id="a"><h1>老窑点火</h1></div><div id="b"><h1>渔网出海</h1></div>';
  expect(headOf({ title: ['h1'] }, markup, '#b')).toEqual({ headline: ['渔网出海'] });
});
