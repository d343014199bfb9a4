/** Writing the ledger: lines are appended, what stands there is never touched. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../../files/lock.ts';
import { idOf } from '../../articles/parse.ts';
import { textDigest } from '../../articles/textDigest.ts';
import { LEDGER, LEDGER_HEAD, ledgerLine, type LedgerEvent } from '../../ledger/format.ts';
import { eventsSince, type LedgerArticle } from '../../ledger/update.ts';
import { splitFile } from '../../problems/splitFile.ts';
import type { NewFile } from './write.ts';

/**
 * Does work that reads the ledger and appends to it, while no other command does: two imports at once would each
 * write the ledger without the other's lines.
 * @param tell told in Chinese, once, when another command holds the ledger
 */
export async function withLedger<T>(
  contentDir: string,
  tell: (line: string) => void,
  work: () => T | Promise<T>,
): Promise<T> {
  const lock = join(contentDir, `.${LEDGER}.lock`);
  const release = await takeLock(lock, ({ pid, host }) =>
    tell(`另一个命令（进程 ${pid}，主机 ${host}）正在记 ${LEDGER}，等它结束……如果它早已中断，请删去 ${lock}`),
  );
  try {
    return await work();
  } finally {
    release();
  }
}

/**
 * Appends events to an archive's ledger (within `withLedger`), which is begun where there is none. All of them or none: the file is replaced
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

/** What the ledger notes of files that were just written; pictures are none of its matters. */
export function ledgerArticles(files: readonly NewFile[]): LedgerArticle[] {
  return files.flatMap((file): LedgerArticle[] => {
    if (!('text' in file)) return [];
    const { yaml = '', body = '' } = splitFile(file.text) ?? {};
    const draft = /^draft: true$/m.test(yaml);
    return [{ id: idOf(file.path), sha256: textDigest(body), date: '', draft }];
  });
}

/**
 * Notes articles that were just written. The ledger is not read for it: they are new.
 * @param today YYYY-MM-DD
 * @param tell as for `withLedger`
 */
export async function noteWritten(
  contentDir: string,
  articles: readonly LedgerArticle[],
  today: string,
  tell: (line: string) => void,
): Promise<void> {
  if (articles.length === 0) return;
  const events = eventsSince([], articles, { dayOf: () => today, today, whole: false });
  await withLedger(contentDir, tell, () => appendEvents(contentDir, events));
}
