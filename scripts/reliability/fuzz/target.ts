/** What fuzzing throws at a part of the program, and what must hold of it whatever comes. */
import fc from 'fast-check';

/** A part that is fuzzed. Its inputs are plain JSON, so that one that failed is kept as a file. */
export interface Target {
  name: string;
  inputs: fc.Arbitrary<unknown>;
  /** Throws where the input did what none may do. */
  check(input: unknown): void | Promise<void>;
}

/** Makes a target. @param check gets what `inputs` makes */
export function target<Input>(
  name: string,
  inputs: fc.Arbitrary<Input>,
  check: (input: Input) => void | Promise<void>,
): Target {
  return { name, inputs, check: (input) => check(input as Input) };
}

/** Size up to which an input may be blown up: that of a long article, or of a damaged file. */
const LARGE = 64 * 1024;

/** Any characters, those that are trouble more often than others. */
const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'昆山高新区创新“”‘’《》，。：、　（）—…') },
  { weight: 6, arbitrary: fc.constantFrom(...' \n\t-*_`#>[]()!|~:"\'<&\\/{}=+.0123456789aA') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\u200b', '\u202e', '\ufeff', '\ud83d', '\u0000', '\u2028', '\ue000', '\r'),
  },
);

/**
 * Texts of a language: its signs among other characters, cut, repeated, nested.
 * @param signs what the language is made of
 */
export function texts(signs: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...signs) }, character);
  const short = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  const unit = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
  // What grows faster than its input shows only where the input is large.
  const blown = fc
    .tuple(short, unit, fc.integer({ min: 10, max: LARGE }), short)
    .map(([before, one, size, after]) => before + one.repeat(Math.ceil(size / one.length)) + after);
  return fc.oneof({ weight: 8, arbitrary: short }, { weight: 1, arbitrary: blown });
}

/** Any bytes as base64. */
export const base64 = fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.from(bytes).toString('base64'));

/** Paths that somebody may have written into a file of ours, to lead elsewhere. */
export const forgedPath = fc.oneof(
  fc.constantFrom(
    '../victim.txt',
    '/etc/passwd',
    'a/../../victim.txt',
    '..',
    '.',
    '',
    'a//b',
    'index.html',
    'a/index.html',
    '__proto__',
    'search/',
    'a\0',
    'a\\..\\b',
    'C:\\x',
  ),
  fc.string({ maxLength: 12 }),
);
