/** Simplified → traditional characters, where the fold that the importer uses has only one to offer. */
import iconv from 'iconv-lite';
import { foldTable } from '../../../src/text/characters/foldTable.ts';

const BACK = new Map<string, string>();
const SEVERAL = new Set<string>();
for (const [traditionalOne, simple] of foldTable) {
  if (simple.length !== 1 || !isCommon(traditionalOne)) continue;
  if (BACK.has(simple)) SEVERAL.add(simple);
  else BACK.set(simple, traditionalOne);
}

/** Big5 holds common characters in its first level, A440 to C67E. */
function isCommon(character: string): boolean {
  const [lead = 0, trail = 0] = iconv.encode(character, 'big5');
  const code = lead * 256 + trail;
  return code >= 0xa440 && code <= 0xc67e;
}

/** The usual one of several. */
const USUAL = new Map(
  Object.entries({
    国: '國',
    发: '發',
    后: '後',
    里: '裡',
    产: '產',
    业: '業',
    区: '區',
    会: '會',
    开: '開',
    电: '電',
    报: '報',
    讯: '訊',
    导: '導',
    亿: '億',
    万: '萬',
    额: '額',
    资: '資',
  }),
);

/** A text in traditional characters, as far as that is beyond doubt. */
export function traditional(text: string): string {
  return [...text]
    .map(
      (character) =>
        USUAL.get(character) ?? (SEVERAL.has(character) ? character : (BACK.get(character) ?? character)),
    )
    .join('');
}
