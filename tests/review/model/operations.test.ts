/** Whatever is done at the desk: no character is lost, undoing is exact, and what is done again comes out the same. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES, type Desk } from '../../../src/review/model/desk.ts';
import { begin, step, type History, type Step } from '../../../src/review/model/history.ts';
import { Refused } from '../../../src/review/model/layout.ts';
import type { Operation } from '../../../src/review/model/operation.ts';
import { operation } from '../../../src/review/model/operation.ts';
import { project } from '../../../src/review/model/toDrafts.ts';
import { archive, deskFor, PAGE } from '../support.ts';

const FIXTURES = fileURLToPath(new URL('../../import/fixtures/', import.meta.url));
/** Pages with everything that a page may hold; each is read once. */
const texts = [
  PAGE,
  ...readdirSync(FIXTURES)
    .filter((_, index) => index % 6 === 0)
    .map((name) => join(FIXTURES, name, 'input.txt'))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8')),
];
const desks = await Promise.all(texts.map((text) => deskFor(text).catch(() => undefined))).then((all) =>
  all.filter((one) => one !== undefined),
);

/** An operation by numbers; which pieces they mean is known only on a desk. */
const draw = fc.record({
  kind: fc.constantFrom('role', 'line', 'join', 'split', 'move', 'part', 'unite', 'dismiss', 'settle', 'set'),
  one: fc.nat(),
  other: fc.nat(),
  at: fc.nat(400),
  role: fc.constantFrom(...ROLES),
});

type Drawn = typeof draw extends fc.Arbitrary<infer Value> ? Value : never;

function operationOn({ articles, margin }: Desk, length: number, drawn: Drawn): Operation {
  const { kind, one, other, at, role } = drawn;
  const pieces = [...articles.flatMap((article) => article.pieces), ...margin];
  const piece = pieces[one % pieces.length]!.id;
  const article = articles[other % Math.max(1, articles.length)]?.id ?? 'a0';
  const start = (one * 31 + at) % Math.max(1, length);
  const doubts = [...articles.flatMap(({ doubts: all }) => all.map(({ id }) => id)), 'p1'];
  const made = {
    role: { do: 'role', piece, role, authors: [{ name: '汤小禾' }] },
    line: { do: 'line', start, end: Math.min(length, start + 1 + (at % 40)), role, article },
    join: { do: 'join', piece },
    split: { do: 'split', piece, at: at % 60 },
    move: {
      do: 'move',
      piece,
      article: at % 5 === 0 ? null : article,
      before: articles.find(({ id }) => id === article)?.pieces[at]?.id ?? null,
    },
    part: { do: 'part', piece, zones: ['昆山高新区'] },
    unite: { do: 'unite', article },
    dismiss: { do: 'dismiss', article },
    settle: { do: 'settle', doubt: doubts[one % doubts.length]! },
    set: { do: 'set', article, field: 'section', value: String(at) },
  } as const;
  return operation.parse(made[kind as keyof typeof made]);
}

/** Does what was drawn, as far as the desk allows it. */
function doAll(start: History, sheet: (typeof desks)[number]['sheet'], drawn: Drawn[]) {
  const done: Step[] = [];
  let history = start;
  for (const one of drawn) {
    const wanted = operationOn(history.now, sheet.text.length, one);
    try {
      history = step(sheet, history, wanted);
      done.push(wanted);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
  return { history, done };
}

const sequence = fc.tuple(fc.nat(desks.length - 1), fc.array(draw, { minLength: 1, maxLength: 25 }));

describe('any sequence of operations', () => {
  it('keeps every character of the page in exactly one place', () => {
    fc.assert(
      fc.property(sequence, ([which, drawn]) => {
        const { sheet, desk } = desks[which]!;
        const { history } = doAll(begin(desk), sheet, drawn);
        expect(project(sheet, history.now, archive).faults).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is undone exactly, and done again exactly', () => {
    fc.assert(
      fc.property(sequence, ([which, drawn]) => {
        const { sheet, desk } = desks[which]!;
        const { history, done } = doAll(begin(desk), sheet, drawn);
        const undone = done.reduce((one) => step(sheet, one, 'undo'), history);
        expect(undone.now).toEqual(desk);
        const redone = done.reduce((one) => step(sheet, one, 'redo'), undone);
        expect(redone.now).toEqual(history.now);
        // The journal holds steps alone.
        const again = (JSON.parse(JSON.stringify(done)) as Step[]).reduce(
          (one, taken) => step(sheet, one, taken),
          begin(JSON.parse(JSON.stringify(desk)) as Desk),
        );
        expect(again.now).toEqual(history.now);
      }),
      { numRuns: 60 },
    );
  });
});

it('lays out what the importer read, and writes the same files', () => {
  for (const { sheet, desk, read } of desks) {
    const { drafts, faults } = project(sheet, desk, archive);
    expect(faults).toEqual([]);
    expect(drafts.map(({ file }) => file)).toEqual(read.judged.drafts.map(({ file }) => file));
  }
});
