import { fault, type Fault } from '../../problems/fault.ts';
import { isFields } from '../../problems/mend/shape.ts';
import { valueOf } from '../../problems/mend/value.ts';
import { spaceFault } from '../../problems/spaceFault.ts';
import { lostSpaces } from '../../text/typeset.ts';
import type { RawFrontMatter } from '../frontMatter.ts';

type ToldAt = Fault & { path: PropertyKey[] };

const TEXTS = ['summary', 'dateline', 'dateInferred'];
const HEADLINES = ['title', 'subtitle', 'kicker'];
const SPACED = /(\p{Script=Han}|[”》）！？])( +)(?=\p{Script=Han}|[“《（])/u;
/**
 * Other texts of which the page leaves out spaces between Han characters.
 * @param source of the file: where a text goes on in the next line, YAML puts a space that nobody typed
 * @returns each with its path
 */
export function spacedTexts(raw: RawFrontMatter, source: string): ToldAt[] {
  const images: unknown[] = Array.isArray(raw['images']) ? raw['images'] : [];
  const texts: [PropertyKey[], unknown][] = [
    ...TEXTS.map((field): [PropertyKey[], unknown] => [[field], raw[field]]),
    ...images.map((image, index): [PropertyKey[], unknown] => [
      ['images', index, 'caption'],
      isFields(image) ? image['caption'] : undefined,
    ]),
  ];
  return texts.flatMap(([path, text]) => {
    const told =
      typeof text === 'string'
        ? spaceFault(lostSpaces(text).filter((lost) => source.includes(lost)))
        : undefined;
    return told ? [{ path, ...told }] : [];
  });
}

/** Spaces and line ends in headlines that the page leaves out. @returns each with the field that it is about */
export function headlineFaults(raw: RawFrontMatter): ToldAt[] {
  return HEADLINES.flatMap((field): ToldAt[] => {
    const text = raw[field];
    if (typeof text !== 'string') return [];
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    if (lines.length > 1)
      return [
        { path: [field], ...fault('title-lines', { parted: `${field}: ${valueOf(lines.join('　'))}` }) },
      ];
    if (!SPACED.test(text.trim())) return [];
    const parted = text.trim().replace(new RegExp(SPACED, 'gu'), '$1　');
    return [{ path: [field], ...fault('title-space', { parted: `${field}: ${valueOf(parted)}` }) }];
  });
}
