/** The pages that the model over lines is trained on, by set: what is left out together when it is tried. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Archive } from '../../../src/archive/archive.ts';
import type { TruePage } from '../facts.ts';
import { generatedPages, pagesIn, type LabelledPage } from '../labelledPages.ts';

/** Pages of one origin. */
export interface PageSet {
  set: string;
  /** How much an error on one of its lines counts: generated pages are many and alike. */
  weight: number;
  pages: LabelledPage[];
}

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Generated pages of each form, and what they count. */
const GENERATED = { each: 8, weight: 0.5 };

/** @returns sets of invented pages that no rule was made for, by the name of their file in bench/import/pages */
export function blindSets(): PageSet[] {
  const pages = folder('../pages');
  return readdirSync(pages)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ set: name.replace('.json', ''), weight: 1, pages: pagesOf(join(pages, name)) }));
}

function pagesOf(file: string): LabelledPage[] {
  const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { truth: TruePage; lines: string[] }>;
  return Object.entries(all).map(([name, { truth, lines }]) => ({
    name,
    truth,
    bytes: Buffer.from(lines.join('\n')),
  }));
}

/** @returns all sets, the fixtures of the tests and generated pages among them */
export function trainingSets(archive: Archive): PageSet[] {
  const tests = folder('../../../tests/import');
  const fixtures = readdirSync(join(tests, 'fixtures'))
    .sort()
    .flatMap((name): LabelledPage[] => {
      const input = join(tests, 'fixtures', name, 'input.txt');
      return existsSync(input) ? [{ name, bytes: readFileSync(input), truth: { articles: [] } }] : [];
    });
  return [
    ...blindSets(),
    { set: 'pages', weight: 1, pages: pagesIn(join(tests, 'pages')) },
    { set: 'fixtures', weight: 1, pages: fixtures },
    { set: 'generated', weight: GENERATED.weight, pages: generatedPages(archive, GENERATED.each) },
  ];
}
