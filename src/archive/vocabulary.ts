/** The part of `site.yaml` that says what an archive calls its things. */
import { z } from 'zod';
import { say } from '../problems/fault.ts';

const word = z.string().trim().min(1, say('field-empty'));

/** Words in braces, of either width. */
const PLACE = /[{｛][^{}｛｝]*[}｝]?/gu;
const KNOWN = new Set(['{zone}', '{zones}', '{total}', '{covered}']);

/** What a register speaks of must be known. */
function withPlaces({ value, issues }: z.core.ParsePayload<string>): void {
  const [place] = (value.match(PLACE) ?? []).filter((one) => !KNOWN.has(one));
  if (place !== undefined)
    issues.push({ code: 'custom', message: say('register-place', { place }), input: value });
}

/** In one language; every key may be left out. */
export const vocabulary = z.strictObject({
  /** What one is called. Example: 乡镇. */
  zone: word.optional(),
  zones: word.optional(),
  /** As a label and a search prefix. */
  short: word.optional(),
  /** First sentence of the register. */
  register: word.check(withPlaces).optional(),
  approved: word.optional(),
  demonstration: word.optional(),
  province: word.optional(),
  provinces: word.optional(),
  /** Further prefixes of the query language for zones. */
  prefixes: z.array(word).optional(),
});

/** By language. */
export const vocabularies = z
  .strictObject({ 'zh-CN': vocabulary.optional(), 'zh-TW': vocabulary.optional(), en: vocabulary.optional() })
  .default({});
