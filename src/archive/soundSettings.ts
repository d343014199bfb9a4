import { ownEntry } from '../text/ownEntry.ts';
import type { z } from 'zod';
import { site } from './schema.ts';

/** What every archive must say, where it does not. */
const STAND_INS = { title: '—', baseUrl: 'https://example.org' };

/**
 * The settings of a faulty site.yaml, each field that is sound by itself: what is wrong with one must not hide what is
 * wrong with another (a menu that leads nowhere, the query of a feed).
 * @param given the file's fields
 */
export function soundSettings(given: unknown): z.output<typeof site> {
  const fields = typeof given === 'object' && given !== null ? Object.entries(given) : [];
  const sound = fields.filter(
    ([name, value]) => ownEntry<z.ZodType>(site.shape, name)?.safeParse(value).success,
  );
  return site.parse({ ...STAND_INS, ...Object.fromEntries(sound) });
}
