import { expect, it } from 'vitest';
import { buildTable, type Row } from '../../bench/buildTable.ts';
import { measure } from '../../bench/measure.ts';

const row = (what: string, wall: number, stopped = false): Row => ({
  what,
  scenario: '全新',
  bytes: 1e6,
  measured: { wall, cpu: wall, peakProcess: 10, peakTree: 10, stopped },
});
const cells = (table: string, what: string) =>
  table
    .split('\n')
    .find((line) => line.includes(what))!
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

it('tells times as shares of Hugo and Pagefind together', () => {
  const table = buildTable([row('本站', 6), row('Hugo', 2), row('Pagefind（Hugo 的网页）', 10)], 100);
  expect(cells(table, '本站').at(-1)).toBe('0.50');
});

it('claims no more than was measured when a peer had to be stopped', () => {
  const table = buildTable([row('本站', 6), row('Hugo', 2), row('Pagefind（Hugo 的网页）', 10, true)], 100);
  expect(cells(table, '本站').at(-1)).toBe('< 0.50');
  expect(cells(table, 'Pagefind（')).toEqual([
    'Pagefind（Hugo 的网页）',
    '全新，内存不够，没有做完',
    '> 10.0',
    '> 10.0',
    '> 10',
    '> 10',
    '',
    '',
  ]);
});

it('stops a command that takes too much memory, with the processes it started', async () => {
  const greedy = 'const held = []; setInterval(() => held.push(Buffer.alloc(20e6, 1)), 5)';
  const { stopped, code } = await measure(['/bin/sh', '-c', `'${process.execPath}' -e "${greedy}"; true`], {
    memory: 300,
  });
  expect(stopped).toBe(true);
  expect(code).not.toBe(0);
});
