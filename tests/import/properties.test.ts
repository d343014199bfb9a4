import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutMarks } from '../../src/import/lines/marks.ts';
import { emptyArchive, tryImport } from './support.ts';

const FIXTURES = new URL('./fixtures/', import.meta.url);
const REAL = new URL('../../../shared/newspaper-page.txt', import.meta.url);
const pages = [
  ...readdirSync(FIXTURES)
    .sort()
    .map((name) => readFileSync(new URL(`${name}/input.txt`, FIXTURES))),
  ...(existsSync(REAL) ? [readFileSync(REAL)] : []),
]
  .map((bytes) => new TextDecoder('utf-8', { fatal: false }).decode(bytes))
  .filter((text) => !text.includes('\uFFFD'));

const NOISE = [
  '*',
  '_',
  '#',
  '> ',
  '1. ',
  '- ',
  '`',
  '<b>',
  '[x](y)',
  '![',
  '~~',
  '|',
  '---',
  '&amp;',
  '\\',
  '\u200B',
  '\uFEFF',
  '\u0000',
  '\t',
  '　',
  '□',
  '(',
  '）',
  '记者',
  '摄',
  '图为',
  '本报讯',
  '下转第3版',
  '责编:',
  'www.example.com',
  'a@b.cn',
  '😀',
  '\uD83D',
  '𠮷',
  '\n',
  '\r',
  '\f',
  '\u2028',
  '·',
  '：',
  '——',
  ':',
  '"',
  "'",
  '%',
  '{',
  '}',
  '@',
  '!',
  '```',
  '    ',
  '=====',
  '+ ',
  '[^1]',
  '$',
  '/',
  '^',
];

/** A page as it may come: lines shuffled, the end cut off, noise anywhere. */
const broken = fc
  .record({
    page: fc.constantFrom(...pages),
    shuffle: fc.boolean(),
    seed: fc.integer(),
    keep: fc.double({ min: 0.05, max: 1, noNaN: true }),
    from: fc.double({ min: 0, max: 0.5, noNaN: true }),
    noise: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...NOISE)), { maxLength: 12 }),
  })
  .map(({ page, shuffle, seed, keep, from, noise }) => {
    const lines = page.split('\n');
    if (shuffle) lines.sort((a, b) => hash(a, seed) - hash(b, seed));
    let text = lines.join('\n');
    text = text.slice(Math.floor(text.length * from * keep), Math.ceil(text.length * keep));
    for (const [at, mark] of noise)
      text = text.slice(0, at % (text.length + 1)) + mark + text.slice(at % (text.length + 1));
    return text;
  });

function hash(text: string, seed: number): number {
  let value = seed;
  for (const character of text)
    value = (Math.imul(value ^ character.codePointAt(0)!, 0x01000193) >>> 0) % 1_000_003;
  return value;
}

/** Characters, white space aside. Lone surrogates become the replacement character when encoded. */
const characters = (text: string) =>
  [
    ...Buffer.from(text)
      .toString()
      .replace(/[\s\u0085]/gu, ''),
  ]
    .sort()
    .join('');

describe('any page, however broken', () => {
  it('keeps every character in exactly one place', async () => {
    await fc.assert(
      fc.asyncProperty(broken, async (text) => {
        const report = await tryImport(Buffer.from(text), { date: '2023-05' });
        const error = report.files[0]!.error;
        expect(error ?? '').not.toMatch(/自检|没有写入/u);
        if (error !== null) return;
        const placed = [
          ...report.furniture.map((one) => one.text),
          ...report.items.flatMap((item) => [
            item.headline,
            item.subtitle,
            item.kicker,
            item.column,
            ...item.authors.map(({ name }) => name),
            ...item.body.map((part) => part.text),
            ...item.images.flatMap(({ caption, credit }) => [caption, credit]),
          ]),
        ];
        // A role may be shared by several authors, so only what is beside the roles must balance.
        const withRoles = [
          ...placed,
          ...report.items.flatMap((item) => item.authors.flatMap(({ role }) => role ?? [])),
        ];
        const all = count(withRoles.join(''));
        // References and radicals are read as what they stand for; the report lists them.
        const meant = withoutMarks(Buffer.from(text).toString());
        const source = count(characters(meant.text + meant.removed));
        expect(report.files[0]!.changed).toEqual(meant.changed);
        for (const [character, times] of source)
          expect(all.get(character) ?? 0, `“${character}” in ${JSON.stringify(text)}`).toBeGreaterThanOrEqual(
            times,
          );
        const bare = count(placed.join(''));
        for (const [character, times] of bare)
          expect(times, `“${character}” in ${JSON.stringify(text)}`).toBeLessThanOrEqual(
            source.get(character) ?? 0,
          );
      }),
      { numRuns: 150 },
    );
  });

  it('imported twice changes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(broken, async (text) => {
        const contentDir = emptyArchive();
        const options = { contentDir, dryRun: false, date: '2023-05' };
        await tryImport(Buffer.from(text), options);
        const first = listing(contentDir);
        const again = await tryImport(Buffer.from(text), options);
        expect(again.files[0]!.error ?? '').not.toMatch(/自检|没有写入/u);
        expect(listing(contentDir)).toEqual(first);
      }),
      { numRuns: 40 },
    );
  });

  it('of any bytes gives an error or items, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const report = await tryImport(bytes, { date: '2023-05' });
        expect(report.files).toHaveLength(1);
        expect(report.files[0]!.error ?? '').not.toMatch(/自检|没有写入：/u);
      }),
      { numRuns: 150 },
    );
  });
});

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of characters(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

function listing(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
}
