/** What the user names on the command line → files to read, in order. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareText } from '../../text/compare.ts';
import { orderIssue, surveyPage, type SurveyedPage } from '../saved/issue.ts';
import type { Placing } from '../saved/pageFacts.ts';
import { decode } from './decode.ts';
import { isMhtml, readMhtml } from './mhtml.ts';

/** What was named, expanded. */
export interface Inputs {
  /** Paths in order; `-` is standard input. */
  files: string[];
  /** What cannot be read, in Chinese. */
  faults: { name: string; error: string }[];
  /** Files that are left out, and why, in Chinese. */
  skipped: { name: string; reason: string }[];
  /** What the lists of saved issues say of their files. */
  placings: Map<string, Placing>;
}

const READ = /\.(?:txt|text|html?|shtml|xhtml|mhtml?|json|jsonl|csv|tsv|pdf|hocr|xml|docx|rtf)$/iu;
const WEB = /\.(?:html?|shtml|xhtml|mhtml?)$/iu;
/** What a browser saves with a page; the page itself fetches its pictures there. */
const COMPANIONS = /(?:_files|\.files|_文件)$/iu;
const KINDS =
  '文本（.txt）、Word（.docx、.rtf）、网页（.html、.htm、.mhtml）、表格（.csv、.json）、PDF（.pdf）和 OCR 结果（.hocr、.xml）';

/** Expands folders to the files in them that can be read; a file or folder that is named twice is read once. */
export function expandInputs(names: string[]): Inputs {
  const inputs: Inputs = { files: [], faults: [], skipped: [], placings: new Map() };
  const seen = new Set<string>();
  for (const name of names) {
    if (name === '-') inputs.files.push(name);
    else {
      const stat = statSync(name, { throwIfNoEntry: false });
      if (!stat) inputs.faults.push({ name, error: '没有这个文件或文件夹 — 核对路径' });
      else if (stat.isDirectory()) expandFolder(name, inputs, seen);
      else addFile(name, inputs, seen);
    }
  }
  return inputs;
}

function addFile(name: string, inputs: Inputs, seen: Set<string>): void {
  if (isNew(name, seen)) inputs.files.push(name);
  else inputs.skipped.push({ name, reason: '与前面的文件是同一个' });
}

function expandFolder(folder: string, inputs: Inputs, seen: Set<string>): void {
  if (!isNew(folder, seen)) return;
  const all = filesBelow(folder, seen, inputs).sort(compareText);
  const read = all.filter((file) => READ.test(file));
  for (const name of all.filter((file) => !READ.test(file)))
    inputs.skipped.push({ name, reason: `文件夹里只读${KINDS}` });
  if (read.length === 0) inputs.faults.push({ name: folder, error: `文件夹里没有可读的文件：${KINDS}` });
  for (const files of Map.groupBy(read, dirname).values())
    for (const file of inOrder(files, inputs)) addFile(file, inputs, seen);
}

/** Saved pages of one folder are an issue: in the order of its lists. Other files come first, by name. */
function inOrder(files: string[], inputs: Inputs): string[] {
  const web = files.filter((file) => WEB.test(file));
  const surveyed = web.flatMap((file) => survey(file) ?? []);
  const known = new Set(surveyed.map(({ file }) => file));
  const order = orderIssue(surveyed);
  for (const [file, placing] of order.placings) inputs.placings.set(file, placing);
  // Nothing but lists in a folder: then they are imported, and say themselves that they hold no article.
  const indexes = order.files.length > 0 ? order.indexes : [];
  for (const name of indexes)
    inputs.skipped.push({ name, reason: '版面目录页，没有正文；已据此定各篇的次序和版次' });
  return [
    ...files.filter((file) => !known.has(file)),
    ...order.files,
    ...(indexes.length > 0 ? [] : order.indexes),
  ];
}

/** A file that cannot be decoded is reported when it is imported. */
function survey(file: string): SurveyedPage | undefined {
  const bytes = readFileSync(file);
  const mhtml = isMhtml(bytes) ? readMhtml(bytes) : undefined;
  const decoded = mhtml ? decode(mhtml.page.bytes, mhtml.page.charset) : decode(bytes);
  return decoded.ok ? surveyPage(file, decoded.text, mhtml?.page.location) : undefined;
}

/** Files at any depth; links are followed, each folder once, so that a link to a folder above it does no harm. */
function filesBelow(folder: string, seen: Set<string>, inputs: Inputs): string[] {
  return readdirSync(folder).flatMap((entry) => {
    const path = join(folder, entry);
    const stat = entry.startsWith('.') ? undefined : statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory() && COMPANIONS.test(entry)) {
      inputs.skipped.push({ name: path, reason: '随网页保存的图片和样式，由所属的网页取用' });
      return [];
    }
    if (stat?.isDirectory()) return isNew(path, seen) ? filesBelow(path, seen, inputs) : [];
    return stat?.isFile() ? [path] : [];
  });
}

/** @returns false when the same file or folder was met before, under this name or another */
function isNew(path: string, seen: Set<string>): boolean {
  const real = realpathSync(path);
  if (seen.has(real)) return false;
  seen.add(real);
  return true;
}
