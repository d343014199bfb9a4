/** How the names of a registry end: 高新区, 乡, 镇. Learnt from the registry, so that no kind of archive is built in. */
import { compareText } from '../text/compare.ts';
import type { Zone } from './schema.ts';

/** An ending of fewer names, or of a smaller share of the registry, is chance. */
const LEAST = 2;
const LEAST_SHARE = 0.1;
/** Before an ending the characters vary as places do; inside of one they do not (新 before 区 in 高新区). */
const LEAST_VARIETY = 0.15;

/**
 * Endings that several zones share.
 * @returns longest first; none ends with another
 */
export function nameEndings(zones: readonly Pick<Zone, 'name' | 'officialName' | 'aliases'>[]): string[] {
  const before = new Map<string, string[]>();
  for (const { name, officialName, aliases } of zones) {
    const seen = new Set<string>();
    for (const letters of [name, officialName ?? '', ...aliases].map((one) => [...one])) {
      for (let from = 1; from < letters.length; from++) {
        const ending = letters.slice(from).join('');
        if (seen.has(ending)) continue;
        seen.add(ending);
        const known = before.get(ending);
        if (known) known.push(letters[from - 1]!);
        else before.set(ending, [letters[from - 1]!]);
      }
    }
  }
  const endings = [...before]
    .filter(([, letters]) => letters.length >= Math.max(LEAST, zones.length * LEAST_SHARE))
    .filter(([, letters]) => {
      const variety = new Set(letters).size;
      return variety >= LEAST && variety >= letters.length * LEAST_VARIETY;
    })
    .map(([ending]) => ending);
  return endings
    .filter((ending) => !endings.some((other) => other !== ending && ending.endsWith(other)))
    .sort((a, b) => b.length - a.length || compareText(a, b));
}
