/** Every rule of the format has a folder here: `input.md`, and in `expected.txt` what `npm run check` says to it. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { loadArchive, SHIPPED } from '../../src/archive/load.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { compareProblems, formatProblem } from '../../src/problems/problem.ts';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const cases = readdirSync(folder).sort();
let archive: Archive;

beforeAll(async () => {
  ({ archive } = await loadArchive(SHIPPED));
});

const report = (name: string) => {
  const bytes = readFileSync(`${folder}${name}/input.md`);
  const { problems, record } = parseArticle(
    bytes,
    { file: `articles/${name}.md`, shown: 'input.md' },
    archive,
  );
  return { lines: problems.sort(compareProblems).map((problem) => formatProblem(problem)), record };
};

describe.each(cases)('%s', (name) => {
  it('is told as expected', () => {
    const expected = readFileSync(`${folder}${name}/expected.txt`, 'utf8').split('\n').filter(Boolean);
    const { lines, record } = report(name);
    expect(lines).toEqual(expected);
    expect(record === undefined).toBe(expected.length > 0);
  });
});

it('never speaks the validator’s English', () => {
  const english = cases
    .flatMap((name) => report(name).lines)
    .filter((line) => /invalid|expected|received|unrecognized|too (?:small|big)/i.test(line));
  expect(english).toEqual([]);
});
