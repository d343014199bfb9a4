import type { Fault } from '../fault.ts';
import { parseYaml, type LocatedYaml, type Place } from '../yaml.ts';
import { mendLines } from './lines.ts';
import { plainYaml } from './plainYaml.ts';
import type { FieldNames } from './vocabulary.ts';

/** Faults that YAML itself does not notice: it reads something, but not what was meant. */
const UNNOTICED = new Set<string>([
  'yaml-colon-wide',
  'yaml-colon-space',
  'yaml-colon-missing',
  'yaml-toml',
  'yaml-colon-twice',
  'yaml-person-colon',
  'yaml-space-line',
  'yaml-key-name',
  'yaml-repeated',
  'yaml-key-indented',
  'yaml-key-column',
  'yaml-key-inside',
  'yaml-fields-line',
  'yaml-fence',
  'yaml-item-column',
  'yaml-list-nested',
  'yaml-dash-space',
  'yaml-hash',
  'yaml-sign-first',
  'yaml-line-split',
  'yaml-line-rest',
  'yaml-object-form',
  'yaml-comment',
  'yaml-block-indent',
  'value-word',
]);

/** Characters of a line that a person wrote; patterns that mend lines take longer than the line grows. */
const LONGEST_LINE = 10_000;

/** A mark or bracket that is open where its line ends, or begins a line; most files have none, and are not walked. */
const OPEN = /["'][^"'\n]*\n[ \t]|[[{][^\]}\n]*\n|^[ \t]+["'[{]/m;

/**
 * Reads YAML that a beginner may have written: where a line has a known cause, that is reported instead of what YAML makes
 * of it, and the rest of the file is read as if the line were right, so that all causes show in one run.
 * @param firstLine line of the file on which the text begins, 1-based
 */
export function readYaml(text: string, vocabulary: FieldNames, firstLine = 1): LocatedYaml {
  return plainYaml(text, vocabulary, firstLine) ?? mendedYaml(text, vocabulary, firstLine);
}

/** The same of any text. */
export function mendedYaml(text: string, vocabulary: FieldNames, firstLine: number): LocatedYaml {
  const asWritten = parseYaml(text, firstLine);
  const lines = text.split('\n');
  if (lines.some(({ length }) => length > LONGEST_LINE)) return asWritten;
  // Whatever the lines of a text in quotation marks look like, they are text; and what YAML reads in brackets stands.
  const inner = asWritten.readable && OPEN.test(text) ? asWritten.innerLines() : undefined;
  const mended = mendLines(lines, vocabulary, asWritten.readable, inner);
  const faults = mended.faults
    .filter(
      ({ code }) =>
        !asWritten.readable ||
        UNNOTICED.has(code) ||
        (code === 'yaml-list-form' && vocabulary.listsOnly === true),
    )
    .map(({ line, ...told }): Fault & Place => ({ ...told, line: line + firstLine, column: 1 }));
  if (faults.length === 0) return asWritten;
  const again = faults.every(({ severity }) => severity === 'warning')
    ? asWritten
    : parseYaml(mended.lines.join('\n'), firstLine);
  const told = new Set(faults.map(({ line }) => line));
  const placed = again === asWritten ? again : inGiven(again, mended.lines, firstLine);
  return { ...placed, faults: [...faults, ...placed.faults.filter(({ line }) => !told.has(line))] };
}

/** Places in the text as it was given: a mended line may be several. */
function inGiven(read: LocatedYaml, lines: readonly string[], firstLine: number): LocatedYaml {
  if (!lines.some((line) => line.includes('\n'))) return read;
  const given = lines.flatMap((line, index) => line.split('\n').map(() => index));
  const at = <T extends Place>(place: T): T => ({
    ...place,
    line: (given[place.line - firstLine] ?? lines.length - 1) + firstLine,
  });
  return { ...read, placeOf: (path) => at(read.placeOf(path)), faults: read.faults.map(at) };
}
