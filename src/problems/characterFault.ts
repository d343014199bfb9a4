import { codeOf, doubtsOf, type CharacterDoubt } from '../text/characters/doubts.ts';
import { fault, type Fault } from './fault.ts';

/** Where a character stands; both 1-based. */
interface Place {
  line: number;
  column: number;
}

/** A doubtful character as a fault: what stands there, and what was likely printed. */
export function characterFault({ kind, character, likely }: CharacterDoubt): Fault {
  const code = codeOf(character);
  if (kind === 'control') return fault('character-control', { code });
  if (kind === 'misread')
    return likely
      ? fault('character-misread', { code, ...shown(likely) })
      : fault('character-misread-unknown', { code });
  if (kind === 'invisible') return fault('character-invisible', { code });
  if (kind === 'lost') return fault('character-lost', { code });
  if (kind === 'private')
    return likely
      ? fault('character-private', { code, ...shown(likely) })
      : fault('character-private-unknown', { code });
  const values = { character, code, ...shown(likely!) };
  if (kind === 'radical') return fault('character-radical', values);
  if (kind === 'compatibility') return fault('character-compatibility', values);
  // A composed letter looks like its parts: the code would only puzzle.
  if (kind === 'apart') return fault('character-apart', { ...values, likelyCode: '' });
  return fault('character-form', values);
}

const shown = (likely: string) => ({ likely, likelyCode: `（${codeOf(likely)}）` });

/** Most doubts that are reported of one file: more is a file of another kind, and no list to mend by. */
const MOST = 20;

/**
 * Doubtful characters of a file, each reported once, where it stands first. The text stays as it is.
 * @param text content of the file
 */
export function characterFaults(text: string): (Fault & Place)[] {
  const faults: (Fault & Place)[] = [];
  const seen = new Set<string>();
  for (const doubt of doubtsOf(text)) {
    if (seen.has(doubt.character)) continue;
    seen.add(doubt.character);
    faults.push({ ...placeOf(text, doubt.index), ...characterFault(doubt) });
    if (faults.length === MOST) break;
  }
  return faults;
}

function placeOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split(/\r\n?|\n/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
