/** A fault, made through the registry: no other file of the project words one. */
import { fill, USUAL_WORDS, wordValue, type OwnWords, type ValuesOf } from './kind.ts';
import { KINDS_OF_FAULT, type FaultId } from './registry.ts';

/** A fault without its place. */
export interface Fault {
  /** Permanent id of the kind; docs/faults.md explains it. */
  code: FaultId;
  severity: 'error' | 'warning';
  /** What is wrong, in Chinese. */
  message: string;
  /** What to write instead, in Chinese. */
  hint: string;
  /** What the words speak of, for other languages. Absent where they speak of nothing. */
  values?: Record<string, string | number>;
}

type Values<Id extends FaultId> = ValuesOf<(typeof KINDS_OF_FAULT)[Id]>;
/** The values, which may be left out where the kind speaks of none. */
type ValuesGiven<Id extends FaultId> = keyof Values<Id> extends never ? [] : [values: Values<Id>];

/**
 * Makes a fault of a kind.
 * @param code permanent id in the registry (src/problems/kinds)
 * @param given the values that its wordings name
 */
export function fault<Id extends FaultId>(code: Id, ...given: ValuesGiven<Id>): Fault {
  return told(code, given[0] as Fault['values']);
}

function told(code: FaultId, values: Fault['values']): Fault {
  return {
    code,
    severity: KINDS_OF_FAULT[code].severity,
    ...wording(code, values ?? {}, 0),
    ...(values && { values }),
  };
}

/** @param language 0 for Chinese, 1 for English */
export function wording(
  code: FaultId,
  values: Record<string, string | number>,
  language: 0 | 1,
): { message: string; hint: string } {
  const { what, write } = KINDS_OF_FAULT[code];
  return { message: fill(what[language], values), hint: fill(write[language], values) };
}

/** Tells the same fault in an archive's own words, where its kind has such. */
export function inWords<T extends Fault>(told: T, words: OwnWords): T {
  const { what, write } = KINDS_OF_FAULT[told.code];
  const names = (Object.keys(USUAL_WORDS) as (keyof OwnWords)[]).filter((name) =>
    [...what, ...write, ...Object.values(told.values ?? {})].some((text) =>
      String(text).includes(wordValue(name)),
    ),
  );
  if (names.length === 0) return told;
  const values = { ...told.values, ...Object.fromEntries(names.map((name) => [name, words[name]])) };
  return { ...told, ...wording(told.code, values, 0), values };
}

/** A fault as the message of a schema: zod carries nothing but text. `toldBy` reads it again. */
export const messageOf = ({ code, values }: Fault): string => JSON.stringify([code, values]);

/** The message of a schema for a kind of fault; parameters as for `fault`. */
export function say<Id extends FaultId>(code: Id, ...given: ValuesGiven<Id>): string {
  return messageOf(fault(code, ...given));
}

/** Reads a message made by `messageOf`. @returns undefined for zod's own words */
export function toldBy(message: string): Fault | undefined {
  if (!message.startsWith('["')) return undefined;
  const [code, values] = JSON.parse(message) as [FaultId, Fault['values'] | null];
  return told(code, values ?? undefined);
}
