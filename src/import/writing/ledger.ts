/** Writing the ledger: lines are appended, what stands there is never touched. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { idOf } from '../../articles/parse.ts';
import { textDigest } from '../../articles/textDigest.ts';
import { LEDGER, LEDGER_HEAD, ledgerLine, type LedgerEvent } from '../../ledger/format.ts';
import { eventsSince, type LedgerArticle } from '../../ledger/update.ts';
import { splitFile } from '../../problems/splitFile.ts';
import type { NewFile } from './write.ts';

/**
 * Appends events to an archive's ledger, which is begun where there is none. All of them or none: the file is replaced
 * by a longer one, so that a full disk leaves no half line.
 */
export function appendEvents(contentDir: string, events: readonly LedgerEvent[]): void {
  const path = join(contentDir, LEDGER);
  const part = join(contentDir, `.${LEDGER}.part`);
  // What an interrupted command left.
  rmSync(part, { force: true });
  if (events.length === 0) return;
  const before = existsSync(path) ? readFileSync(path, 'utf8') : LEDGER_HEAD;
  const joint = before === '' || before.endsWith('\n') ? '' : '\n';
  const lines = events.map(ledgerLine).join('');
  writeFileSync(part, before + joint + lines, { flush: true });
  renameSync(part, path);
}

/**
 * Notes files that were just written. The ledger is not read for it: they are new.
 * @param today YYYY-MM-DD
 */
export function noteWritten(contentDir: string, files: readonly NewFile[], today: string): void {
  const articles = files.flatMap((file): LedgerArticle[] => {
    if (!('text' in file)) return [];
    const { yaml = '', body = '' } = splitFile(file.text) ?? {};
    const draft = /^draft: true$/m.test(yaml);
    return [{ id: idOf(file.path), sha256: textDigest(body), date: '', draft }];
  });
  appendEvents(contentDir, eventsSince([], articles, { dayOf: () => today, today, whole: false }));
}
