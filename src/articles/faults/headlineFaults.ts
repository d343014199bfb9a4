import { fault, type Fault } from '../../problems/fault.ts';
import { valueOf } from '../../problems/mend/value.ts';
import type { RawFrontMatter } from '../frontMatter.ts';

type ToldAt = Fault & { path: PropertyKey[] };

const HEADLINES = ['title', 'subtitle', 'kicker'];
const SPACED = /(\p{Script=Han}|[”》）！？])( +)(?=\p{Script=Han}|[“《（])/u;
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
