import { codeOf, type CharacterDoubt } from '../text/characters/doubts.ts';
import { fault, type Fault } from './fault.ts';

/** A doubtful character as a fault: what stands there, and what was likely printed. */
export function characterFault({ kind, character, likely }: CharacterDoubt): Fault {
  const code = codeOf(character);
  if (kind === 'control') return fault('character-control', { code });
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
