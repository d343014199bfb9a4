/**
 * Characters as outlines, from the slices in which npm packages carry Noto Serif: a slice is unpacked when a character
 * of it is first wanted. No font of the system has a part in it, so the same text is drawn alike everywhere.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as harfbuzzjs from 'harfbuzzjs';
import type { Feature, Font } from 'harfbuzzjs';
import pLimit from 'p-limit';

/** A character cast in type, in thousandths of its size: the printer's word for it. */
export interface Sort {
  /** Outline as an SVG path, y upwards; empty for a space. */
  outline: string;
  /** Where the outline begins, from the left. */
  offset: number;
  advance: number;
}

/** Weight of the variable font. */
export type Weight = 500 | 900;

/** Printers set this sign where they have no sort of a character; so do cards. */
const MISSING = '〓';
/** Brackets and quotation marks take half a square, as they do in the headlines of pages. */
const HALVED = /^[“”‘’《》〈〉「」『』（）［］【】]$/u;
/** What is not set at all: joiners, selectors of a variant, marks of direction. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\p{Cc}/gu;
const PACKAGES = { simplified: 'noto-serif-sc', traditional: 'noto-serif-tc' } as const;

type HarfBuzz = typeof harfbuzzjs;
type Family = keyof typeof PACKAGES;

/** The type case: all sorts that were asked for. */
export class TypeCase {
  readonly #families: Record<Family, SlicedFont>;
  readonly #sorts = new Map<string, Promise<Sort>>();

  private constructor(harfbuzz: HarfBuzz, unpack: Unpack) {
    const family = (name: Family) => new SlicedFont(PACKAGES[name], harfbuzz, unpack);
    this.#families = { simplified: family('simplified'), traditional: family('traditional') };
  }

  /** Loads what reads the fonts; only a build that draws cards does. */
  static async open(): Promise<TypeCase> {
    const [harfbuzz, { default: wawoff }] = await Promise.all([import('harfbuzzjs'), import('wawoff2')]);
    // What it returns lies in memory that its next work overwrites: one at a time, and copied.
    const oneByOne = pLimit(1);
    return new TypeCase(harfbuzz, (bytes) =>
      oneByOne(async () => Uint8Array.from(await wawoff.decompress(bytes))),
    );
  }

  /**
   * A text in type, a sort a character.
   * @param traditional whether the Traditional Chinese form comes first; the other is taken where that is missing
   */
  async set(text: string, weight: Weight, traditional: boolean): Promise<Sort[]> {
    const characters = [...text.normalize('NFC').replace(UNSEEN, '')];
    return Promise.all(characters.map((character) => this.#sort(character, weight, traditional)));
  }

  #sort(character: string, weight: Weight, traditional: boolean): Promise<Sort> {
    const key = `${character}${weight}${traditional}`;
    let sort = this.#sorts.get(key);
    if (!sort) this.#sorts.set(key, (sort = this.#cast(character, weight, traditional)));
    return sort;
  }

  async #cast(character: string, weight: Weight, traditional: boolean): Promise<Sort> {
    const { simplified, traditional: other } = this.#families;
    for (const family of traditional ? [other, simplified] : [simplified, other]) {
      const sort = await family.cast(character, weight);
      if (sort) return sort;
    }
    return this.#sort(MISSING, weight, traditional);
  }
}

type Unpack = (bytes: Uint8Array) => Promise<Uint8Array>;

/** One font, in slices. */
class SlicedFont {
  readonly #folder: string;
  readonly #name: string;
  readonly #harfbuzz: HarfBuzz;
  readonly #unpack: Unpack;
  readonly #ranges: readonly Range[];
  readonly #fonts = new Map<string, Promise<Font>>();

  constructor(name: string, harfbuzz: HarfBuzz, unpack: Unpack) {
    const entry = createRequire(import.meta.url).resolve(`@fontsource-variable/${name}/unicode.json`);
    this.#folder = join(dirname(entry), 'files');
    this.#name = name;
    this.#harfbuzz = harfbuzz;
    this.#unpack = unpack;
    this.#ranges = rangesIn(JSON.parse(readFileSync(entry, 'utf8')) as Record<string, string>);
  }

  /** @returns undefined where the font has no such character */
  async cast(character: string, weight: Weight): Promise<Sort | undefined> {
    const code = character.codePointAt(0)!;
    const slices = new Set(
      this.#ranges.filter(({ first, last }) => first <= code && code <= last).map(({ slice }) => slice),
    );
    for (const slice of slices) {
      const sort = shaped(this.#harfbuzz, await this.#font(slice, weight), character);
      if (sort) return sort;
    }
    return undefined;
  }

  #font(slice: string, weight: Weight): Promise<Font> {
    const key = `${slice} ${weight}`;
    let font = this.#fonts.get(key);
    if (!font) this.#fonts.set(key, (font = this.#open(slice, weight)));
    return font;
  }

  async #open(slice: string, weight: Weight): Promise<Font> {
    const { Blob, Face, Font, Variation } = this.#harfbuzz;
    const packed = readFileSync(join(this.#folder, `${this.#name}-${slice}-wght-normal.woff2`));
    const font = new Font(new Face(new Blob(await this.#unpack(packed))));
    font.setVariations([new Variation('wght', weight)]);
    return font;
  }
}

interface Range {
  slice: string;
  first: number;
  last: number;
}

/** @param written ranges as CSS writes them, by slice: `{"[4]": "U+1f1e9-1f1f5,U+1f21a"}` */
function rangesIn(written: Record<string, string>): Range[] {
  return Object.entries(written).flatMap(([name, ranges]) =>
    ranges.split(',').map((range) => {
      const [first, last = first] = range
        .trim()
        .replace(/^U\+/i, '')
        .split('-')
        .map((digits) => Number.parseInt(digits, 16)) as [number, number?];
      return { slice: name.replace(/[[\]]/g, ''), first, last: last! };
    }),
  );
}

function shaped({ Buffer, Feature, shape }: HarfBuzz, font: Font, character: string): Sort | undefined {
  const buffer = new Buffer();
  buffer.addText(character);
  buffer.guessSegmentProperties();
  const features: Feature[] = HALVED.test(character) ? [new Feature('halt')] : [];
  shape(font, buffer, features);
  const [glyph] = buffer.getGlyphInfos();
  const [position] = buffer.getGlyphPositions();
  // Glyph 0 is the box that fonts show for what they do not have.
  if (!glyph || !position || glyph.codepoint === 0) return undefined;
  return { outline: font.glyphToPath(glyph.codepoint), offset: position.xOffset, advance: position.xAdvance };
}
