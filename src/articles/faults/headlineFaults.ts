import { fault, type Fault } from '../../problems/fault.ts';
import { valueOf } from '../../problems/mend/value.ts';
import { spaceFaults, spaceName } from '../../problems/spaceFault.ts';
import { VISIBLE } from '../../text/typesetting/lostSpaces.ts';
import type { RawFrontMatter } from '../frontMatter.ts';

type ToldAt = Fault & { path: PropertyKey[] };

/** Fields that are a headline, or a line of one. */
export const HEADLINES = ['title', 'subtitle', 'kicker'];
/** Where two lines of a headline may part, with the spaces that nobody sees. */
const SPACED = new RegExp(
  String.raw`(\p{Script=Han}|[”》）！？])(${VISIBLE}+)(?=\p{Script=Han}|[“《（])`,
  'u',
);

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
    const [line = ''] = lines;
    const [, , space] = SPACED.exec(line) ?? [];
    // One message for all that stands in the line: its cure is the line as it should be.
    if (space === undefined) return spaceFaults([line], true).map(({ told }) => ({ path: [field], ...told }));
    const parted = line.replace(new RegExp(SPACED, 'gu'), '$1　');
    const told = { ...spaceName(space), parted: `${field}: ${valueOf(parted)}` };
    return [{ path: [field], ...fault('title-space', told) }];
  });
}
