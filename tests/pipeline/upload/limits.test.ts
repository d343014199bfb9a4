import { expect, it } from 'vitest';
import { sizeLines } from '../../../src/pipeline/upload/limits.ts';

const lineOf = (lines: string[], host: string) => lines.find((line) => line.includes(host))!;

it('tells the size, and of each host whether the site fits, by which limit, and where that stands', () => {
  const lines = sizeLines({ files: 34_736, bytes: 272_800_000, largest: 3_000_000 });
  expect(lines[0]).toBe('全站 34,736 个文件，273 MB，最大的一个 3 MB（不含 .gz、.br）。');
  expect(lineOf(lines, 'Cloudflare Pages 免费')).toBe(
    '  放不下：Cloudflare Pages 免费，至多 20,000 个文件（https://developers.cloudflare.com/pages/platform/limits/）',
  );
  for (const host of ['Cloudflare Pages 付费', 'GitHub Pages', 'GitLab Pages'])
    expect(lineOf(lines, host)).toMatch(/^ {2}放得下/);
});

it('tells only what is broken where something is', () => {
  const lines = sizeLines({ files: 250_000, bytes: 900_000_000, largest: 60_000_000 });
  expect(lineOf(lines, 'GitLab')).toContain('放不下：GitLab Pages（GitLab.com），至多 200,000 个文件（');
  expect(lineOf(lines, 'Cloudflare Pages 付费')).toContain('至多 100,000 个文件，每个文件至多 27 MB');
  expect(lineOf(lines, 'GitHub')).toContain('放得下：GitHub Pages，至多 1,000 MB');
});
