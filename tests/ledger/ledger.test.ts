import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { textDigest } from '../../src/articles/textDigest.ts';
import { splitFile } from '../../src/problems/splitFile.ts';
import { ledgerLine, readLedger, type LedgerEvent } from '../../src/ledger/format.ts';
import { historiesOf } from '../../src/ledger/history.ts';
import { eventsSince, type LedgerArticle } from '../../src/ledger/update.ts';
import { articleFile } from '../support/articleFile.ts';

const day = (date: string) => ({ dayOf: () => date, today: date, whole: true });
const article = (id: string, more: Partial<LedgerArticle> = {}): LedgerArticle => ({
  id,
  sha256: `${id.length}`.padStart(64, 'a'),
  date: '2023-04-08',
  draft: false,
  ...more,
});

describe('a line of the ledger', () => {
  it('reads back as it was written, by us and by YAML, whatever the id', () => {
    const event = fc.record<LedgerEvent>(
      {
        date: fc.constantFrom('2026-11-25', '2024-02-29'),
        kind: fc.constantFrom('added', 'corrected', 'withdrawn'),
        id: fc.oneof(
          fc.string({ unit: 'grapheme', minLength: 1 }),
          fc.constantFrom('2023/04/昆山', 'true', '2023', 'a: b', 'a#b', '"', '2023/a.b'),
        ),
        text: fc.stringMatching(/^[0-9a-f]{16}$/),
      },
      { requiredKeys: ['date', 'kind', 'id'] },
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 3 }), (events) => {
        const text = events.map(ledgerLine).join('');
        expect(readLedger(text)).toEqual({ events, faults: [] });
        const foreign = (parse(text) ?? []) as Record<string, string>[];
        expect(foreign.map((one, index) => one[events[index]!.kind])).toEqual(events.map(({ id }) => id));
      }),
    );
  });

  it.each(['11-25', '2026-11', '2026-02-30', '今天', '11月25日至26日'])(
    'is told its date where that is no day: %s',
    (value) => {
      const [told] = readLedger(`- {date: ${value}, added: 2023/a}`).faults;
      expect(told).toMatchObject({
        code: 'ledger-date',
        hint: `把“${value}”换成 2026-11-25 这样的年-月-日`,
      });
    },
  );

  it.each(['- 2026-11-25', '- {date: 2026-11-25, moved: 2023/a}'])('is told where it is none: %s', (line) => {
    expect(readLedger(`# 收录记录\n\n${line}\n`).faults).toMatchObject([{ code: 'ledger-line', line: 3 }]);
  });
});

const EVENT = '- {date: 2026-11-25, added: 2023/04/a}';
const TEXT = '- {date: 2026-11-25, corrected: 2023/04/昆山, text: 9f86d081884c7d65}';

describe.each([
  ['- {date: 2026-11-25, add: 2023/04/a}', EVENT],
  ['- {date: 2026.11.25, added: 2023/04/a}', EVENT],
  ['2026-11-25 added 2023/04/a', EVENT],
  ['- 2026年11月25日，收进：2023/04/a.md', EVENT],
  ['- {date: 26-11-25, added: 2023/04/a}', EVENT],
  ['- {date: 20261125, added: 2023/04/a}', EVENT],
  ['- {date: 2026年11月25日, 收进: 2023/04/a}', EVENT],
  ['- {date: 2026-11-25，added: 2023/04/a}', EVENT],
  ['- {date：2026-11-25，added：2023/04/a}', EVENT],
  ['- {date: 2026-11-25, added:2023/04/a}', EVENT],
  ['{date: 2026-11-25, added: 2023/04/a}', EVENT],
  ['-{date: 2026-11-25, added: 2023/04/a}', EVENT],
  ['  - { date: 2026-11-25, added: 2023/04/a }', EVENT],
  ['- {added: 2023/04/a, date: 2026-11-25}', EVENT],
  ['- date: 2026-11-25, added: 2023/04/a', EVENT],
  ['- ｛date: 2026-11-25, added: articles/2023/04/a.md｝', EVENT],
  ["- {date: '2026-11-25', added: '2023/04/a'}", EVENT],
  ['- {date: 2026-11-25, added: https://news.test/papers/articles/2023/04/a.html}', EVENT],
  ['- {date: 2026-11-25, correct: 2023/04/昆山，text: 9f86d081884c7d65}', TEXT],
])('a line as people write it, %s', (line, right) => {
  it('is told with the line to write, which is one', () => {
    const { faults } = readLedger(line);
    expect(faults).toMatchObject([{ code: 'ledger-line-meant', hint: `把这一行改成：${right}` }]);
    expect(readLedger(right).faults).toEqual([]);
  });
});

it.each([
  ['- date: 2026-11-25\n  added: 2023/04/a', 2, EVENT],
  ['-   added: articles/2023/04/a.md\n    date: 2026.11.25', 2, EVENT],
  ['- date: 2026-11-25\n  corrected: 2023/04/昆山\n  text: 9f86d081884c7d65', 3, TEXT],
])('an event of several lines is told once, with the line: %j', (block, count, right) => {
  const { faults } = readLedger(`# 收录记录\n${EVENT}\n${block}\n${EVENT}\n`);
  expect(faults).toMatchObject([
    { code: 'ledger-block', line: 3, hint: `把这里的 ${count} 行合成一行：${right}` },
  ]);
});

it('lines below an event that say something else are told each', () => {
  const { faults } = readLedger('- date: 2026-11-25\n  note: 甲\n');
  expect(faults.map(({ code, line }) => [code, line])).toEqual([
    ['ledger-line', 1],
    ['ledger-line', 2],
  ]);
});

it.each([
  '- {date: 2026-11-25, added: 2023/a, corrected: 2023/b}',
  '- {date: 2026-11-25, added: 2023/a, note: 甲}',
  '- {date：2026-11-25}',
])('nothing of a line is left away: %s', (line) => {
  expect(readLedger(line).faults).toMatchObject([{ code: 'ledger-line' }]);
});

describe('the ledger', () => {
  it('notes what came, what was corrected, what is gone and what came back, and nothing twice', () => {
    const events: LedgerEvent[] = [];
    const note = (articles: LedgerArticle[], date: string) => {
      const more = eventsSince(events, articles, day(date));
      events.push(...more);
      return more.map(({ kind, id }) => `${kind} ${id}`);
    };
    const [a, b] = [article('a'), article('bb')];
    expect(note([a], '2026-11-01')).toEqual(['added a']);
    expect(note([a], '2026-11-02')).toEqual([]);
    expect(note([a, { ...b, draft: true }], '2026-11-03')).toEqual(['added bb']);
    expect(note([{ ...a, sha256: 'b'.repeat(64) }, b], '2026-11-04')).toEqual(['corrected a', 'added bb']);
    expect(note([b], '2026-11-05')).toEqual(['withdrawn a']);
    expect(note([a, b], '2026-11-06')).toEqual(['added a']);
    expect(note([a, { ...b, withdrawn: '应作者要求' }], '2026-11-07')).toEqual(['withdrawn bb']);
    expect(historiesOf(events).get('a')).toMatchObject({ added: '2026-11-06', corrected: ['2026-11-04'] });
    expect(historiesOf(events).get('bb')).toMatchObject({ added: '2026-11-04', withdrawn: '2026-11-07' });
  });

  it('has the digest of a text that the documented command prints', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'a.md');
    const command = `awk '{sub(/\\r$/,"")} n>1; /^---[ \\t]*$/{n++}' "$1" | sha256sum`;
    for (const body of ['正文。\n', '\n\n一\n\n---\n\n二', '']) {
      const text = articleFile({}, body).replace(/\n/g, body === '' ? '\r\n' : '\n');
      writeFileSync(file, text);
      const printed = execFileSync('bash', ['-c', command, 'bash', file], { encoding: 'utf8' });
      expect(printed.slice(0, 64)).toBe(textDigest(splitFile(readFileSync(file, 'utf8'))!.body));
    }
  });
});
