/**
 * How the words of a query are joined.
 *
 * - Side by side (or with `AND` between): all of them.
 * - `甲 OR 乙` (or `|`): either; it joins its two neighbours, before those are joined to others.
 * - `(…)`: a group, in a query that has an OR; `-(…)` without all of it. Elsewhere brackets are what was printed.
 * - `甲 NEAR/10 乙`: at most so many characters between them, in either order; `甲 同段 乙`: in the same paragraph.
 *
 * Operators stand alone, in capitals, between two words; anywhere else they are words like any other.
 */
import type { CharacterTable } from '../../text/normalize.ts';
import { piecesOf, type Nearness, type QueryPiece, type QueryTerm } from './parse.ts';
import type { Expression } from '../types.ts';

/** A query as read. */
export interface Query {
  /** Its words in the order typed. */
  terms: QueryTerm[];
  /** How they are joined; undefined where there is nothing to look for. */
  expression: Expression | undefined;
}

const OR = new Set(['OR', '|', '｜']);
const HAS_OR = /(?:^|\s)(?:OR|[|｜])(?:\s|$)/u;
const NEAR = /^NEAR(?:\/(\d{1,4}))?$/u;
/** Characters between two words where the operator names no number. */
const NEAR_DEFAULT = 10;

/** Reads what a reader typed. Parameters as for `piecesOf`. */
export function readQuery(query: string, table: CharacterTable, zonePrefixes: readonly string[] = []): Query {
  const parted = HAS_OR.test(query) ? partBrackets(query) : undefined;
  const reader = new QueryReader(piecesOf(parted ?? query, table, zonePrefixes), parted !== undefined);
  const expression = reader.all();
  return { terms: reader.terms, expression };
}

/** The words of a query alone. Parameters as for `piecesOf`. */
export const parseQuery = (...args: Parameters<typeof readQuery>): QueryTerm[] => readQuery(...args).terms;

/** Whether the words are joined by nothing but “all of them” and “without”. */
export function isConjunction(expression: Expression | undefined): boolean {
  const isLeaf = (one: Expression) => 'term' in one || ('not' in one && 'term' in one.not);
  return (
    expression === undefined || isLeaf(expression) || ('all' in expression && expression.all.every(isLeaf))
  );
}

/**
 * Puts spaces around brackets that stand at the edge of words, so that they are pieces.
 * @returns undefined where they do not pair, and so are what was printed
 */
export function partBrackets(query: string): string | undefined {
  let depth = 0;
  let isQuoted = false;
  let parted = '';
  const characters = [...query];
  for (const [at, character] of characters.entries()) {
    if (/["“”＂]/u.test(character)) isQuoted = !isQuoted;
    const next = characters[at + 1] ?? ' ';
    if (!isQuoted && /[(（]/u.test(character) && /(?:^|[\s(])[-－]?$/u.test(parted)) {
      depth++;
      parted += '( ';
    } else if (!isQuoted && depth > 0 && /[)）]/u.test(character) && /[\s)）]/u.test(next)) {
      depth--;
      parted += ' ) ';
    } else parted += character;
  }
  return depth === 0 ? parted : undefined;
}

/** Reads pieces from left to right. */
class QueryReader {
  readonly terms: QueryTerm[] = [];
  #pieces: QueryPiece[];
  #hasGroups: boolean;
  #at = 0;
  #depth = 0;

  constructor(pieces: QueryPiece[], hasGroups: boolean) {
    // A piece with nothing to look for joins nothing.
    this.#pieces = pieces.filter(({ term }) => term !== undefined);
    this.#hasGroups = hasGroups;
  }

  /** Everything up to the end, or to the bracket that closes. */
  all(): Expression | undefined {
    const joined: Expression[] = [];
    const seen = new Map<string, number>();
    while (this.#at < this.#pieces.length && !this.#isClose(this.#at)) {
      const one = this.#either();
      const key = one && this.#keyOf(one);
      const earlier = key === undefined ? undefined : seen.get(key);
      if (earlier !== undefined) this.terms[earlier]!.text = this.terms.pop()!.text;
      else if (one) joined.push(one);
      if (key !== undefined && earlier === undefined) seen.set(key, this.terms.length - 1);
      if (this.#isOperator(this.#at, (text) => text === 'AND')) this.#at++;
    }
    return joined.length > 1 ? { all: joined } : joined[0];
  }

  #either(): Expression | undefined {
    const alternatives = [this.#operand()];
    while (this.#isOperator(this.#at, (text) => OR.has(text))) {
      this.#at++;
      alternatives.push(this.#operand());
    }
    const any = alternatives.filter((one) => one !== undefined);
    return any.length > 1 ? { any } : any[0];
  }

  /** A group or a word. */
  #operand(): Expression | undefined {
    const { excluded } = this.#pieces[this.#at]!;
    if (!this.#isOpen(this.#at)) return this.#word();
    this.#at++;
    this.#depth++;
    const first = this.terms.length;
    const inner = this.all();
    this.#depth--;
    this.#at++;
    if (!inner || !excluded) return inner;
    for (const term of this.terms.slice(first)) term.excluded = !term.excluded;
    return { not: inner };
  }

  #word(): Expression {
    const piece = this.#pieces[this.#at++]!;
    const term = this.#nearTo(piece) ?? piece.term!;
    const leaf: Expression = { term: this.terms.push(term) - 1 };
    return term.excluded ? { not: leaf } : leaf;
  }

  /** The word and the one that must be near, where the operator follows. */
  #nearTo({ term, text }: QueryPiece): QueryTerm | undefined {
    const operator = this.#pieces[this.#at];
    const other = this.#pieces[this.#at + 1];
    const within = operator?.isBare ? nearness(operator.text) : undefined;
    if (within === undefined || !other || term!.field !== 'any') return undefined;
    const { term: second } = other;
    if (second!.field !== 'any' || second!.excluded || this.#isClose(this.#at + 1)) return undefined;
    if (this.#isOpen(this.#at + 1)) return undefined;
    this.#at += 2;
    return {
      ...term!,
      text: `${text.slice(term!.excluded ? 1 : 0)} ${operator!.text} ${other.text}`,
      quoted: false,
      near: { needle: second!.needle, within },
    };
  }

  /** An operator stands between two operands; the one before has just been read. */
  #isOperator(at: number, isOne: (text: string) => boolean): boolean {
    const piece = this.#pieces[at];
    return (
      piece?.isBare === true && isOne(piece.text) && at + 1 < this.#pieces.length && !this.#isClose(at + 1)
    );
  }

  #isOpen(at: number): boolean {
    return this.#hasGroups && /^[-－]?\($/u.test(this.#pieces[at]?.text ?? '');
  }

  #isClose(at: number): boolean {
    return this.#depth > 0 && this.#pieces[at]?.text === ')';
  }

  /** What makes two words the same, so that one typed twice counts once. */
  #keyOf(one: Expression): string | undefined {
    const leaf = 'not' in one ? one.not : one;
    if (!('term' in leaf)) return undefined;
    const { field, excluded, quoted, needle, near } = this.terms[leaf.term]!;
    return JSON.stringify([field, excluded, quoted, needle, near]);
  }
}

function nearness(operator: string): Nearness | undefined {
  if (operator === '同段') return 'paragraph';
  const [found, characters] = NEAR.exec(operator) ?? [];
  if (found === undefined) return undefined;
  return characters === undefined ? NEAR_DEFAULT : Number(characters);
}
