import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { fault, messageOf, toldBy } from '../../src/problems/fault.ts';
import { faultPage } from '../../src/problems/faultPage.ts';
import type { FaultKind } from '../../src/problems/kind.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { CHAPTERS, KINDS_OF_FAULT } from '../../src/problems/registry.ts';
import { ROOT } from '../support/run.ts';

const kinds: [string, FaultKind][] = Object.entries(KINDS_OF_FAULT);
const sources = globSync('{src,scripts}/**/*.{ts,astro}', { cwd: ROOT, ignore: 'src/problems/kinds/**' }).map(
  (file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }),
);

describe('the registry', () => {
  it('has its page, up to date (npm run docs)', () => {
    expect(readFileSync(join(ROOT, 'docs/faults.md'), 'utf8')).toBe(faultPage());
  });

  it('holds every id once', () => {
    const ids = CHAPTERS.flatMap(([, chapter]) => Object.keys(chapter));
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.sort()).toEqual(kinds.map(([id]) => id).sort());
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('holds no id that nothing tells', () => {
    expect(
      kinds.map(([id]) => id).filter((id) => !sources.some(({ text }) => text.includes(`'${id}'`))),
    ).toEqual([]);
  });

  it('is the only place where faults are worded', () => {
    expect(sources.filter(({ text }) => /\bhint: ['"`]/.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it.each(kinds)('says all of %s in Chinese and in English', (_id, { what, why, write }) => {
    for (const [chinese, english] of [what, why, write]) {
      expect(chinese).toMatch(/\p{Script=Han}/u);
      expect(english.replace(/\{\{\w+\}\}|[“”‘’…：—→]/g, '').replace(/[[{:'"].*?[\]}'"]/gu, '')).toMatch(
        /[a-z]{2}/i,
      );
    }
    expect(JSON.stringify([what, write])).not.toContain(' — ');
  });
});

describe('a fault', () => {
  const place = { file: 'a.md', line: 3, column: 7, field: 'zones.0' };

  it('names its values in both languages, and its id', () => {
    const told = fault('zone-unknown', { name: '昆山高兴区', near: '昆山高新区' });
    expect(formatProblem({ ...told, ...place })).toBe(
      'a.md:3:7 zones.0: 没有登记过园区“昆山高兴区” — 是不是昆山高新区？改成其中之一，或先在 zones.yaml 登记 [zone-unknown]',
    );
    expect(formatProblem({ ...told, ...place }, 'en')).toBe(
      'a.md:3:7 zones.0: No zone “昆山高兴区” is registered — Did you mean 昆山高新区? Write one of them, or register the zone in zones.yaml [zone-unknown]',
    );
  });

  it('passes through a schema unharmed', () => {
    for (const told of [fault('body-empty'), fault('date-form', { value: '"],[{{x}}' })])
      expect(toldBy(messageOf(told))).toEqual(told);
    expect(toldBy('Invalid input: expected string')).toBeUndefined();
  });
});
