import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TerminalResult } from '../../../../src/search/serve/node/terminal.ts';
import { build, madeUp } from '../../archive.ts';

const articles = Array.from({ length: 60 }, (_, number) => madeUp(number));
const site = mkdtempSync(join(tmpdir(), 'search-cli-'));
const script = new URL('../../../../scripts/search.ts', import.meta.url).pathname;
const run = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
const json = (...args: string[]) =>
  JSON.parse(
    execFileSync(process.execPath, [script, '--out', site, '--json', ...args], { encoding: 'utf8' }),
  ) as TerminalResult;

beforeAll(() => build(site, articles));
afterAll(() => rmSync(site, { recursive: true }));

describe('npm run search', () => {
  it('answers in JSON with all results, best first', () => {
    const { query, total, results } = json('昆山');
    expect(query).toBe('昆山');
    expect(results).toHaveLength(total);
    expect(total).toBeGreaterThan(6);
    expect(Object.keys(results[0]!)).toEqual(
      expect.arrayContaining(['id', 'url', 'title', 'date', 'zones', 'topics', 'authors', 'excerpt']),
    );
    expect(results[0]!.title).toContain('昆山');
    expect(results[0]!.url).toBe(`/articles/${results[0]!.id}.html`);
  });

  it('takes facets by id or name, dates and an order', () => {
    const byName = json('--zone', '昆山高新区', '--sort', 'oldest', '--from', '2019', '创新');
    expect(byName).toEqual(json('--zone', 'kunshan', '--sort', 'oldest', '--from', '2019', '创新'));
    expect(byName.results.every(({ zones, date }) => zones.includes('昆山高新区') && date >= '2019')).toBe(
      true,
    );
    expect(byName.results.map(({ date }) => date.slice(0, 4))).toEqual(
      byName.results.map(({ date }) => date.slice(0, 4)).sort(),
    );
  });

  it('takes a word with a minus for one to leave out', () => {
    expect(json('-昆山').total).toBe(60 - json('昆山').total);
    expect(json('创新', '-昆山')).toEqual(json('创新 -昆山'));
  });

  it('answers nothing for what is nowhere, and says how to loosen', () => {
    expect(json('火箭飞船')).toMatchObject({ total: 0, results: [] });
    expect(run('--out', site, '火箭飞船').stdout).toBe('没有找到。未见：“火箭飞船”。\n');
    expect(run('--out', site, '创新 火箭飞船').stdout).toMatch(/没有找到。未见：“火箭飞船”。.*--loosen/);
    expect(run('--out', site, '--loosen', '创新 火箭飞船').stdout).toMatch(/没有完全相符的结果/);
  });

  it('reads well in a terminal', () => {
    expect(run('--out', site, '昆山').stdout).toMatch(/^找到 \d+ 篇（全部 60 篇）。\n\n/);
  });

  it('tells clearly what is wrong', () => {
    expect(run('--out', join(site, 'nowhere'), '昆山')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/没有找到搜索索引 — 先运行 npm run build/),
    });
    expect(run('--out', site, '--sort', 'best', '昆山').stderr).toMatch(
      /--sort \S+ 写法不对 — 写 relevance、newest、oldest 之一 \[option-choice\]/,
    );
    expect(run('--out', site, '--from', '4月', '昆山').stderr).toMatch(/日期写法不对/);
  });
});
