/** What an archive has taught the importer (`import.yaml`): lines and forms of its own papers. */
import { NAMES_HERE, type ImportRules } from '../../archive/importRules.ts';
import type { Zone } from '../../archive/schema.ts';
import { escapePattern } from '../../text/escapePattern.ts';
import { foldText } from './fold.ts';

/** A form in which a paper names its authors. */
export interface BylineForm {
  /** Of the whole folded line; the group `names` holds the names. */
  pattern: RegExp;
  role?: string;
}

const NAME =
  '\\p{Script=Han}\\s\\p{Script=Han}|\\p{Script=Han}{2,8}(?:·\\p{Script=Han}+)*|[A-Za-z][A-Za-z.\\s]*[A-Za-z]';
const BETWEEN = '[\\s、,，/;；]+';

/** The forms as patterns. White space in a form, and at its ends, may be any or none. */
export function bylineForms(rules: ImportRules | undefined): BylineForm[] {
  return (rules?.bylines ?? []).map(({ form, role }) => {
    const [before = '', behind = ''] = form.split(NAMES_HERE).map(literal);
    return {
      pattern: new RegExp(`^\\s*${before}(?<names>(?:${NAME})(?:${BETWEEN}(?:${NAME}))*)${behind}\\s*$`, 'u'),
      ...(role === undefined ? {} : { role }),
    };
  });
}

function literal(part: string): string {
  return foldText(part)
    .split(/\s+/u)
    .map((word) => escapePattern(word))
    .join('\\s*');
}

/** By which a line of furniture is known again: white space aside, figures for any figures. */
export function furnitureKey(text: string): string {
  return foldText(text).replace(/\s+/gu, '').replace(/\d+/gu, '#');
}

/** Zones with the names that the archive's papers have for them. */
export function withAliases(zones: Zone[], rules: ImportRules | undefined): Zone[] {
  const aliases = rules?.aliases ?? [];
  if (aliases.length === 0) return zones;
  return zones.map((zone) => {
    const own = aliases.filter(({ zone: named }) => named === zone.id || named === zone.name);
    return own.length === 0 ? zone : { ...zone, aliases: [...zone.aliases, ...own.map(({ name }) => name)] };
  });
}
