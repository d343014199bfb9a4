import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importBytes } from './support.ts';

/**
 * Pages of invented text, one folder for each layout: input.txt as it comes (in any encoding), expected.json in
 * brief: texts longer than 24 characters by their first and last ten, subheads behind `## `, authors as name/role,
 * and the fields whose value is of low confidence.
 */
const FIXTURES = new URL('./fixtures/', import.meta.url);

interface Expected {
  publication: string | null;
  issueDate: string | null;
  pageNumber: string | null;
  section: string | null;
  items: unknown[];
}

const brief = (text: string) => (text.length > 24 ? `${text.slice(0, 10)}…${text.slice(-10)}` : text);

describe('layouts', () => {
  it.each(readdirSync(FIXTURES).sort())('%s', async (layout) => {
    const report = await importBytes(readFileSync(new URL(`${layout}/input.txt`, FIXTURES)), {}, 'input.txt');
    const expected = JSON.parse(
      readFileSync(new URL(`${layout}/expected.json`, FIXTURES), 'utf8'),
    ) as Expected;
    const { publication, issueDate, pageNumber, files, items } = report;
    expect({
      publication,
      issueDate,
      pageNumber,
      section: files[0]!.section,
      items: items.map(
        ({ headline, subtitle, kicker, column, kind, date, authors, zones, body, images, doubts }) => ({
          headline,
          subtitle,
          kicker,
          column,
          kind,
          date,
          authors: authors.map(({ name, role }) => (role ? `${name}/${role}` : name)),
          zones,
          body: body.map(({ type, text }) => `${type === 'heading' ? '## ' : ''}${brief(text)}`),
          images,
          low: [
            ...new Set(
              doubts
                .filter(({ confidence, field }) => confidence === 'low' && field !== 'topics')
                .map(({ field }) => field),
            ),
          ],
        }),
      ),
    }).toEqual(expected);
  });
});
