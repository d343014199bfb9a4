/** Units (characters, or syllables and initials of pinyin) as numbers: indexing compares and counts millions of them. */
import { BLOCK_END, SPACE } from '../codec/tokens.ts';

/** Stands where there is no unit. */
export const NONE = 0;

/** Numbers of units, from 1 on in the order they were met: the frequent ones are small. */
export class Units {
  #numbers = new Map<string, number>();
  /** The same by code unit for single ones, which nearly all are, without making a string of each and hashing it. */
  #single = new Uint32Array(0x1_0000);
  #scratch = new Uint32Array(1024);

  /** The number of a unit, a new one for a unit that is new; `NONE` for ''. */
  number(unit: string): number {
    if (unit === '') return NONE;
    return unit.length === 1 ? this.#numberOfCode(unit.charCodeAt(0)) : this.#known(unit);
  }

  /** The numbers of units in their order. */
  numbers(units: readonly string[]): Uint32Array {
    return Uint32Array.from(units, (unit) => this.number(unit));
  }

  /**
   * The numbers of what `blockCharacters` makes of normalised texts.
   * @returns valid until the next call
   */
  ofBlocks(normalizedBlocks: readonly string[]): Uint32Array {
    const most = normalizedBlocks.reduce((sum, { length }) => sum + length + 1, 0);
    if (most > this.#scratch.length) this.#scratch = new Uint32Array(most * 2);
    const numbers = this.#scratch;
    let length = 0;
    for (const block of normalizedBlocks) {
      for (let at = 0; at < block.length; at++) {
        const code = block.charCodeAt(at);
        if (code === SPACE_CODE) numbers[length++] = this.number(SPACE);
        else if (!isHighSurrogate(code)) numbers[length++] = this.#numberOfCode(code);
        else {
          const character = String.fromCodePoint(block.codePointAt(at)!);
          numbers[length++] = this.number(character);
          at += character.length - 1;
        }
      }
      numbers[length++] = this.number(BLOCK_END);
    }
    return numbers.subarray(0, length);
  }

  #numberOfCode(code: number): number {
    return this.#single[code] || (this.#single[code] = this.#known(String.fromCharCode(code)));
  }

  #known(unit: string): number {
    let number = this.#numbers.get(unit);
    if (number === undefined) this.#numbers.set(unit, (number = this.#numbers.size + 1));
    return number;
  }

  /** All units in the order of their numbers: that of number 1 comes first. */
  names(): string[] {
    return [...this.#numbers.keys()];
  }
}

const SPACE_CODE = 0x20;
const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff;
