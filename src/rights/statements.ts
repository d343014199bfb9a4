/**
 * What may be said of the rights in a text: the statements of RightsStatements.org (version 1.0) and the licences and
 * marks of Creative Commons, by their permanent addresses. Nothing else is a statement that a library's programs know.
 */
import { distance } from 'fastest-levenshtein';

/** The twelve statements of RightsStatements.org. */
export const CODES = [
  'InC',
  'InC-OW-EU',
  'InC-EDU',
  'InC-NC',
  'InC-RUU',
  'NoC-CR',
  'NoC-NC',
  'NoC-OKLR',
  'NoC-US',
  'CNE',
  'UND',
  'NKC',
] as const;
/** One of them. */
export type StatementCode = (typeof CODES)[number];

/** Those under which a text may not be given away in bulk without asking: nothing in them permits it. */
const CLOSED: readonly StatementCode[] = ['InC', 'InC-OW-EU', 'InC-RUU', 'NoC-CR', 'NoC-OKLR', 'CNE', 'UND'];

const VOCABULARY = 'http://rightsstatements.org/vocab/';
const COMMONS = 'https://creativecommons.org/';

const LICENCES = ['by', 'by-sa', 'by-nc', 'by-nc-sa', 'by-nd', 'by-nc-nd'];
/** Versions, and the places for which a version was rewritten where Chinese is written. */
const VERSIONS = ['4.0', '3.0', '2.5', '2.0', '3.0/cn', '3.0/hk', '3.0/tw', '2.5/cn', '2.5/tw', '2.0/tw'];

/** A statement: its code, or the short name of a licence, which is the same in every language. */
export type Statement = { code: StatementCode } | { name: string };

const KNOWN: ReadonlyMap<string, Statement> = new Map<string, Statement>([
  ...CODES.map((code): [string, Statement] => [`${VOCABULARY}${code}/1.0/`, { code }]),
  ...VERSIONS.flatMap((version) =>
    LICENCES.map((licence): [string, Statement] => [
      `${COMMONS}licenses/${licence}/${version}/`,
      { name: `CC ${licence} ${version.replace('/', ' ')}`.toUpperCase() },
    ]),
  ),
  [`${COMMONS}publicdomain/zero/1.0/`, { name: 'CC0 1.0' }],
  [`${COMMONS}publicdomain/mark/1.0/`, { name: 'Public Domain Mark 1.0' }],
]);

/** @returns undefined for an address that is none of a statement */
export function statementAt(address: string): Statement | undefined {
  return KNOWN.get(address);
}

/** The known address that an unknown one, or a code such as `InC` or `CC BY 4.0`, most likely means. */
export function nearestStatement(given: string): string {
  const wanted = plain(given);
  const ranked = [...KNOWN].flatMap(([address, statement]) =>
    [address, 'code' in statement ? statement.code : statement.name].map((known) => ({
      address,
      far: distance(plain(known), wanted),
    })),
  );
  return ranked.reduce((best, one) => (one.far < best.far ? one : best)).address;
}

/** Edits at which what was written still means a statement; other words mean none. */
const MEANT = 2;

/** The address of the statement that a code or a short name (`CC BY 4.0`) means; undefined where it means none. */
export function statementMeant(given: string): string | undefined {
  const address = nearestStatement(given);
  const statement = KNOWN.get(address)!;
  const known = 'code' in statement ? statement.code : statement.name;
  return [address, known].some(
    (one) => distance(plain(one), plain(given)) <= Math.min(MEANT, given.length - 1),
  )
    ? address
    : undefined;
}

/** Without what differs between the forms of one address: protocol, host's prefix, page for readers, language, slashes. */
function plain(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace('rightsstatements.org/page/', 'rightsstatements.org/vocab/')
    .replace(/\/(?:deed|legalcode)(?:\.[\w-]+)?\/?$/, '')
    .replace(/[?#].*$/, '')
    .replace(/(?<!\/)\/+$/, '')
    .replace(/[\s_]+/g, ' ');
}

/**
 * Whether a text may stand in files that give away the archive's texts in bulk. Where nothing is said of its rights,
 * nothing forbids it.
 */
export function allowsBulk(address: string | undefined): boolean {
  const statement = address === undefined ? undefined : KNOWN.get(address);
  return !statement || 'name' in statement || !CLOSED.includes(statement.code);
}
