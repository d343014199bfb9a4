/**
 * `ledger.yaml`: what was added to the archive, corrected and withdrawn, and when. An event a line, appended and never
 * rewritten, so that histories of two archivists can be joined and a hundred thousand lines are read at once. Written
 * by import, new and `npm run ledger`; a build only reads it.
 */
import { calendarDay } from '../dates/schema.ts';
import { fault, type Fault } from '../problems/fault.ts';

/** File of the archive's folder. */
export const LEDGER = 'ledger.yaml';

/** First lines of a new ledger. */
export const LEDGER_HEAD =
  '# 收录记录：每行一件事，哪天收进、改过、撤下哪一篇。由 npm run new、import 和 ledger 接着写，随档案一起提交；不要删改旧的行。\n';

const KINDS = ['added', 'corrected', 'withdrawn'] as const;
/** What happened to an article. */
export type EventKind = (typeof KINDS)[number];

/** One line. */
export interface LedgerEvent {
  /** Day, YYYY-MM-DD. */
  date: string;
  kind: EventKind;
  /** Id of the article. */
  id: string;
  /** First digits of the SHA-256 of its text then; absent for a draft. */
  text?: string;
}

const LINE = new RegExp(
  `^- \\{date: (\\d{4}-\\d{2}-\\d{2}), (${KINDS.join('|')}): ("(?:[^"\\\\]|\\\\.)*"|[^\\s"',:{}[\\]#&*!|>%@\`]+)(?:, text: ([0-9a-f]{16}))?\\}$`,
  'u',
);
/** Ids that YAML reads as text without quotation marks. */
const PLAIN = /^\d{4}\/[\p{L}\p{N}/_.-]+$/u;

/** Reads a ledger. @returns its events in their order, and the lines that are none */
export function readLedger(text: string): { events: LedgerEvent[]; faults: (Fault & { line: number })[] } {
  const events: LedgerEvent[] = [];
  const faults: (Fault & { line: number })[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const event = eventIn(line);
    if (event) events.push(event);
    else faults.push({ ...fault('ledger-line'), line: index + 1 });
  }
  return { events, faults };
}

function eventIn(line: string): LedgerEvent | undefined {
  const [, date, kind, name, text] = LINE.exec(line.trimEnd()) ?? [];
  if (!date || !kind || !name || !calendarDay.safeParse(date).success) return undefined;
  const id = unquoted(name);
  return id === undefined ? undefined : { date, kind: kind as EventKind, id, ...(text && { text }) };
}

function unquoted(name: string): string | undefined {
  if (!name.startsWith('"')) return name;
  try {
    return JSON.parse(name) as string;
  } catch {
    return undefined;
  }
}

/** An event as a line of the file, with its line end. */
export function ledgerLine({ date, kind, id, text }: LedgerEvent): string {
  const name = PLAIN.test(id) ? id : JSON.stringify(id);
  return `- {date: ${date}, ${kind}: ${name}${text ? `, text: ${text}` : ''}}\n`;
}
