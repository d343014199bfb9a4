import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { renderProgram } from '../../src/pipeline/astro/renderProgram.ts';
import { ROOT } from '../support/run.ts';

const code = randomUUID();
const program = await renderProgram(code, false);
const folder = dirname(program);
afterAll(() => rmSync(folder, { recursive: true }));

const texts = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

test('the program of a rendering process names no place of this machine', () => {
  expect(texts().filter((text) => text.includes(ROOT))).toEqual([]);
  expect(texts().some((text) => text.includes('/src/pipeline/produce/pageWriter.ts'))).toBe(true);
});

test('is whole, or is made again', async () => {
  const made = readFileSync(program, 'utf8');
  writeFileSync(program, made.slice(0, 1000));
  expect(await renderProgram(code, false)).toBe(program);
  expect(readFileSync(program, 'utf8')).toBe(made);
});
