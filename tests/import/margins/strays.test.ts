/** Lines that only their place tells to be none of an article. */
import { describe, expect, it } from 'vitest';
import { markStrays } from '../../../src/import/margins/strays.ts';
import type { Marginal } from '../../../src/import/margins/takeMargins.ts';

const TEXT = '　　今年前三季度，园区新增企业三百家。';
/** @param known what other stages have read, by line */
function marked(texts: string[], known: Record<number, string>): string[] {
  const read: (Marginal | undefined)[] = texts.map((_, at) =>
    known[at] === undefined ? undefined : { role: known[at], facts: {} },
  );
  markStrays(texts, read, () => false);
  return read.map((one) => one?.role ?? '-');
}

describe('above the first headline', () => {
  it('lines between lines of the margins are told as unplaced', () => {
    const page = [
      '山城读报网　数字平台',
      '2020年3月9日',
      '试用版（仅供内部）',
      '第5版',
      '老厂房里的新课堂开讲',
      TEXT,
    ];
    expect(marked(page, { 1: 'date', 3: 'page-number' })).toEqual([
      'unplaced',
      'date',
      'unplaced',
      'page-number',
      '-',
      '-',
    ]);
  });

  it('a headline over a line of facts stays, for text follows and no other headline', () => {
    expect(marked(['老厂房里的新课堂开讲', '2020年3月9日', TEXT], { 1: 'date' })).toEqual(['-', 'date', '-']);
    expect(marked(['老厂房里的新课堂开讲', '2020年3月9日', '第一课', TEXT], { 1: 'date' })[0]).toBe('-');
  });

  it('names of columns stay', () => {
    const page = ['2020年3月9日', '园区短波', '第5版', '老厂房里的新课堂开讲', TEXT];
    expect(marked(page, { 0: 'date', 2: 'page-number' })[1]).toBe('-');
  });
});

describe('lines that come back', () => {
  const page = (line: string) => [TEXT, '编号1', line, TEXT, '编号2', line, TEXT, '编号3', line];

  it('beside the margins each time are the site’s', () => {
    const roles = marked(page('转用请告知本库'), { 1: 'record', 4: 'record', 7: 'record' });
    expect([roles[2], roles[5], roles[8]]).toEqual(['navigation', 'navigation', 'navigation']);
  });

  it('are an article’s where no margin stands beside them, or where they sign', () => {
    expect(marked(page('转用请告知本库'), {})).not.toContain('navigation');
    expect(marked(page('本报记者 石小川'), { 1: 'record', 4: 'record', 7: 'record' })).not.toContain(
      'navigation',
    );
  });
});
