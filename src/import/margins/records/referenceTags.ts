/**
 * Tags of reference managers, as databases export records: EndNote (`%T`), RIS (`TI  - `), NoteExpress (`{Title}: `) and
 * RefWorks (`T1 `). Sources: the EndNote import format, the RIS specification (2001), RefWorks' tagged format, what CNKI exports.
 */
import { ownEntry } from '../../../text/ownEntry.ts';

/** The usual label that a tag stands for. */
const MEANINGS: Record<string, string> = {
  '%T': '题名',
  '%A': '作者',
  '%X': '摘要',
  '%D': '日期',
  '%8': '日期',
  '%P': '页码',
  '%J': '报纸',
  '%B': '报纸',
  TI: '题名',
  T1: '题名',
  AU: '作者',
  A1: '作者',
  AB: '摘要',
  N2: '摘要',
  JO: '报纸',
  JF: '报纸',
  T2: '报纸',
  PY: '日期',
  Y1: '日期',
  DA: '日期',
  FD: '日期',
  YR: '日期',
  SP: '页码',
  OP: '页码',
};
/** Further tags of the same formats: kind, number, keywords, addresses, end of record. */
const OTHERS =
  /^(?:%[0-9A-Z@+]|TY|ER|RT|SR|ID|KW|K1|EP|VL|IS|SN|UR|L1|LK|DO|PB|CY|LA|AD|N1|DB|DP|DS|CN|ED|A2|ST|M1|M3|NO|UL|LK|OL|PP|VO|AN|AV|CL|RD|SL)$/u;

/** The label of what says nothing about an article. */
const UNTOLD = '记录号';

const TAG =
  /^\s*(?:(?<percent>%[0-9A-Z@+])(?:\s+|$)|(?<ris>[A-Z][A-Z0-9])\s{1,2}-(?:\s+|$)|\{(?<brace>[A-Za-z][A-Za-z /]{2,24})\}\s*[:：]\s*)/u;

/** RefWorks has nothing but a space behind a tag, so that its records are known by their first and by a title. */
const BARE_TAG = /^\s*(?<ris>[A-Z][A-Z0-9])(?: (?=\S)|\s*$)/u;

/** Tells a page of RefWorks' records. @param text of the whole page */
export function hasBareTags(text: string): boolean {
  return /^[ \t]*RT [A-Z][a-z]+/mu.test(text) && /^[ \t]*T1 \S/mu.test(text);
}

/**
 * Reads the tag at the beginning of a line.
 * @param bare true on a page of RefWorks' records
 * @returns its length, and the label that it stands for: of a tag that says nothing about an article, `记录号`
 */
export function readReferenceTag(text: string, bare = false): { length: number; name: string } | undefined {
  const match = TAG.exec(text) ?? (bare ? BARE_TAG.exec(text) : null);
  const { percent, ris, brace } = match?.groups ?? {};
  if (!match) return undefined;
  const { length } = match[0];
  if (brace)
    return {
      length,
      name: /^(?:Reference Type|Database|Author Address|Tertiary|ISBN|ISSN|Label|Notes?|Translated)/u.test(
        brace,
      )
        ? UNTOLD
        : brace,
    };
  const tag = percent ?? ris!;
  const name = ownEntry(MEANINGS, tag) ?? (OTHERS.test(tag) ? UNTOLD : undefined);
  return name === undefined ? undefined : { length, name };
}
