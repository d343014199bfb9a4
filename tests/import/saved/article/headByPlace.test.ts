/** Lines around a headline, each given to the field that it looks like. */
import { expect, it } from 'vitest';
import { piecesOf, sortAround } from '../../../../src/import/saved/article/headByPlace.ts';
import { headLines } from '../../../../src/import/saved/article/headline.ts';
import { linesOf, names, place, savedPage, textsOf } from './support.ts';

/** The fields that got something, of a head whose headline is its `h1`. */
function around(markup: string): Record<string, string[]> {
  const { document, claims } = savedPage(`<div id="head">${markup}</div>`);
  const headline = place(document, 'h1');
  claims.take(headline);
  const lines = headLines(document, place(document, '#head'), claims);
  const head = sortAround(document, lines, [headline], claims, names);
  return Object.fromEntries(
    Object.entries(head).flatMap(([field, runs]) => (runs.length > 0 ? [[field, textsOf(runs)]] : [])),
  );
}

const HEADLINE = '<h1>老窑点火</h1>';

it.each([
  ['a byline', `${HEADLINE}<p>本报记者 石小川</p>`, { bylines: ['本报记者 石小川'] }],
  ['a line of labels', `${HEADLINE}<p>作者：石小川</p>`, { bylines: ['作者：石小川'] }],
  ['day and page', `<p>2020年3月9日 第2版</p>${HEADLINE}`, { facts: ['2020年3月9日 第2版'] }],
  ['the line below', `${HEADLINE}<p>火色比从前正</p>`, { subtitle: ['火色比从前正'] }],
  ['the line above', `<p>老手艺新工人</p>${HEADLINE}`, { kicker: ['老手艺新工人'] }],
  ['a named kicker below', `${HEADLINE}<p class="kicker">老手艺新工人</p>`, { kicker: ['老手艺新工人'] }],
])('takes %s for what it is', (_, markup, fields) => {
  expect(around(markup)).toEqual(fields);
});

it('takes a line under the byline for a subtitle only where a dash says so', () => {
  const signed = `${HEADLINE}<p>本报记者 石小川</p>`;
  expect(around(`${signed}<p>——火色比从前正</p>`)).toMatchObject({ subtitle: ['——火色比从前正'] });
  expect(around(`${signed}<p>火色比从前正</p>`)).not.toHaveProperty('subtitle');
});

it('parts a line into its elements, and a day from what stands beside it', () => {
  const parts = (markup: string) => {
    const { document } = savedPage(`<p>${markup}</p>`);
    return linesOf(document, piecesOf(document, document.lines.at(-1)!));
  };
  expect(parts('<span>2020年3月9日</span><span>石小川</span>')).toEqual(['2020年3月9日', '石小川']);
  expect(parts('2020年3月9日　　本报记者 石小川')).toEqual(['2020年3月9日', '本报记者 石小川']);
  expect(parts('老窑点火 工人看火')).toEqual(['老窑点火 工人看火']);
});
