/** The generator of labelled pages: its pages are the same everywhere, and say of every line what it is. */
import { describe, expect, it } from 'vitest';
import { FORMS, generatePage, plainZones } from '../../bench/import/generate/generate.ts';
import { pageText, wrap } from '../../bench/import/generate/sheet.ts';
import { archive } from './support.ts';

const zones = plainZones(archive.zones);

describe.each(Object.keys(FORMS))('the form %s', (form) => {
  const page = generatePage(form, 3, zones);

  it('gives the same page for the same number, another for another', () => {
    expect(generatePage(form, 3, zones)).toEqual(page);
    expect(generatePage(form, 4, zones).sheet).not.toEqual(page.sheet);
  });

  it('labels every line that is not blank', () => {
    for (const { text, label } of page.sheet) expect(label === undefined).toBe(text.trim() === '');
  });

  it('prints each headline, and says the day', () => {
    const text = pageText(page.sheet).replace(/\s/gu, '');
    for (const { title } of page.truth.articles)
      if (title !== null) expect(text).toContain(title.replace(/\s/gu, ''));
    expect(page.truth.date).toMatch(/^\d{4}-\d{2}-\d{2}/u);
  });
});

it('wraps a text without losing a character', () => {
  const text = '产值突破 58.6 亿元，同比增长 12%。“明年更好。”';
  expect(wrap(text, 6).join('')).toBe(text);
});
