/** Front-matter and body of a file, with the fences put right where they are not. Pure. */
import type { Fault } from '../fault.ts';
import { splitFile, type SplitFile } from '../splitFile.ts';
import { parseYaml, type Place } from '../yaml.ts';
import { mendFences } from './fences.ts';
import type { FieldNames } from './vocabulary.ts';

/** A file separated, as far as it could be. */
export interface ReadFences {
  /** Absent where nothing looks like front-matter. */
  split?: SplitFile;
  faults: (Fault & { line: number })[];
  /** Place in the file of a place in the text that was read. */
  placeOf(place: Place): Place;
}

/**
 * Parts a file.
 * @param missing the fault of a file without front-matter
 */
export function readFences(
  text: string,
  vocabulary: FieldNames,
  missing: (text: string) => Fault,
): ReadFences {
  const split = splitFile(text);
  const asWritten = { faults: [], placeOf: ({ line, column }: Place) => ({ line, column }) };
  if (
    split &&
    (!/^(?:[—–－]|---[\p{Script=Han}“‘《【（])/mu.test(split.yaml) || parseYaml(split.yaml).readable)
  )
    return { ...asWritten, split };
  const fenced = mendFences(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), vocabulary);
  if (!fenced) return { ...asWritten, faults: [{ ...missing(text), line: 1 }] };
  const mended = splitFile(fenced.text)!;
  return {
    split: { ...mended, bodyLine: fenced.lineOf(mended.bodyLine) },
    faults: fenced.faults,
    placeOf: ({ line, column }) => ({ line: fenced.lineOf(line), column }),
  };
}
