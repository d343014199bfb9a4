/**
 * `ledger.yaml`: what was added to the archive, corrected and withdrawn, and when. An event a line, appended and never
 * rewritten, so that histories of two archivists can be joined and a hundred thousand lines are read at once. Written
 * by import, new and `npm run ledger`; a build only reads it.
 */
import { dateIn } from '../dates/edtf.ts';
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
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.trim() === '' || line.startsWith('#')) continue;
    const event = eventIn(line);
    if (event) {
      events.push(event);
      continue;
    }
    const parts = linesOf(lines, index);
    const block = blockOf(parts);
    faults.push({ ...(block ?? faultOf(line) ?? fault('ledger-line')), line: index + 1 });
    if (block) index += parts.length - 1;
  }
  return { events, faults };
}

/** A line of an event whose parts stand below each other, but for its first. */
const IN_BLOCK = /^\s+[^\s-]/;

/** The lines of an event that begins at a line, if the parts stand below each other. */
function linesOf(lines: readonly string[], start: number): readonly string[] {
  if (!/^\s*-\s/.test(lines[start]!)) return [];
  let end = start + 1;
  while (end < lines.length && IN_BLOCK.test(lines[end]!)) end++;
  return lines.slice(start, end);
}

/** One message for an event of several lines; undefined where they are no event. */
function blockOf(parts: readonly string[]): Fault | undefined {
  if (parts.length < 2) return undefined;
  const told = faultOf(parts.map((part) => part.trim()).join(', '));
  if (told?.code !== 'ledger-line-meant') return undefined;
  return fault('ledger-block', { count: parts.length, line: String(told.values!['line']) });
}

/** The id in an address of the article, or in its path. */
const bareId = (written: string) =>
  written
    .replace(/^(?:https?:\/)?\/.*?(?=articles\/)/u, '')
    .replace(/^\/?(?:articles\/)?|\.(?:md|html)$/g, '');

/** The same in other words and signs: Chinese commas, colons and braces, no space, no dash, another order of what it says. */
const PART = /["'“]?([\p{L}]+)["'”]?\s*[:：]\s*(?:["'“](.*?)["'”]|([^,，、;；{}｛｝]*))/gu;
/** What happened, by its stem and in Chinese. */
const WORDS: Record<EventKind, RegExp> = {
  added: /^add|^(?:收进|收录|收入|新增|添加|增加)$/iu,
  corrected: /^correct|^(?:改过|改正|更正|修改)$/iu,
  withdrawn: /^withdr[ae]w|^(?:撤下|撤稿|撤回|删除)$/iu,
};

/** A day, what happened and an article side by side (`2026-11-25 added 2023/04/a`), as the parts that they are. */
const inParts = (line: string) =>
  line.replace(/^[\s-]*(\d[^\s,，:：{]*)[\s,，]+(\p{L}+)[\s,，:：]+([^\s,，:：]+)\s*$/u, 'date: $1, $2: $3');

/** A line that says all it should, told with the line as it is written; undefined where anything is missing. */
function faultOf(line: string): Fault | undefined {
  const event: Partial<LedgerEvent> = {};
  let written = '';
  for (const [, name, marked, plain] of inParts(line).matchAll(PART)) {
    const value = (marked ?? plain)!.trim();
    const kind = KINDS.find((one) => WORDS[one].test(name!));
    if (kind && event.kind) return undefined;
    if (kind) Object.assign(event, { kind, id: bareId(value) });
    else if (/^(?:date|日期|时间)$/i.test(name!)) [written, event.date] = [value, dateIn(value) ?? value];
    else if (/^text$/i.test(name!)) event.text = value;
    else return undefined;
  }
  const { date, kind, id } = event;
  if (date === undefined || kind === undefined || !id) return undefined;
  if (!calendarDay.safeParse(date).success)
    return written === '' ? undefined : fault('ledger-date', { value: written });
  const meant = ledgerLine({ ...event, date, kind, id }).trimEnd();
  return eventIn(meant) && fault('ledger-line-meant', { line: meant });
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
