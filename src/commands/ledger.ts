/** `npm run ledger`: writes down what has been added, corrected and withdrawn since it was last run. */
import { spawnSync } from 'node:child_process';
import { loadArchive } from '../archive/load.ts';
import { loadArticles } from '../articles/load.ts';
import { idOf } from '../articles/parse.ts';
import { appendEvents, withLedger } from '../import/writing/ledger.ts';
import { LEDGER, ledgerLine, type LedgerEvent } from '../ledger/format.ts';
import { eventsSince } from '../ledger/update.ts';
import { formatProblem, isError } from '../problems/problem.ts';
import { command, EXIT } from './base/command.ts';
import { contentFolder } from './base/folders.ts';
import { note, print, type Io } from './base/io.ts';
import { CONTENT } from './base/options.ts';
import { today } from './base/today.ts';

/** The command `ledger`. Exit codes: `EXIT`. */
export const ledger = command({
  name: 'ledger',
  about: '把新收、改过、撤下的文章记进 ledger.yaml；更新页、订阅和站点地图由它而来。',
  options: { content: CONTENT, 'dry-run': { type: 'boolean', about: '只看会记什么，不写' } },
  run({ values, io }) {
    const contentDir = contentFolder(io, values.content);
    const told = { io, lang: values.lang === 'en' ? ('en' as const) : ('zh' as const) };
    if (values['dry-run']) return noteEvents(contentDir, told, false);
    return withLedger(
      contentDir,
      (line) => note(io, line),
      () => noteEvents(contentDir, told, true),
    );
  },
});

/** @param write whether the events are appended, or only shown */
async function noteEvents(
  contentDir: string,
  { io, lang }: { io: Io; lang: 'zh' | 'en' },
  write: boolean,
): Promise<number> {
  const { archive, problems: settings } = await loadArchive(contentDir);
  const { records, problems } = await loadArticles(contentDir, archive);
  // Of a faulty file nobody knows what its text is.
  const faults = [...settings, ...problems].filter(isError);
  for (const problem of faults) print(io, formatProblem(problem, lang));
  if (faults.length > 0) {
    print(io, `共 ${faults.length} 处错误，改好后再记。`);
    return EXIT.faults;
  }
  const known = archive.ledger ?? [];
  const committed = records.every(({ id }) => known.some((event) => event.id === id))
    ? new Map<string, string>()
    : committedDays(contentDir);
  const day = today();
  const events = eventsSince(known, records, {
    dayOf: (id) => committed.get(id) ?? day,
    today: day,
    whole: true,
  });
  for (const event of events.slice(0, SHOWN)) print(io, ledgerLine(event).trimEnd());
  if (write) appendEvents(contentDir, events);
  print(io, `${write ? '已记' : '会记'} ${sumOf(events)}（${contentDir}/${LEDGER}）。`);
  return EXIT.done;
}

/** Lines shown one by one. */
const SHOWN = 20;

function sumOf(events: readonly LedgerEvent[]): string {
  const count = (kind: LedgerEvent['kind']) => events.filter((event) => event.kind === kind).length;
  return `${count('added')} 篇收进、${count('corrected')} 篇改过、${count('withdrawn')} 篇撤下`;
}

/**
 * Days on which articles were first committed, where git keeps the archive: of articles that were there before the
 * ledger was begun.
 */
function committedDays(contentDir: string): Map<string, string> {
  const days = new Map<string, string>();
  const log = [
    'log',
    '--diff-filter=A',
    '--format=%x00%as',
    '--name-only',
    '--relative',
    '-z',
    '--',
    'articles',
  ];
  const { status, stdout } = spawnSync('git', ['-C', contentDir, ...log], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) return days;
  let day = '';
  for (const part of stdout.split(/[\0\n]+/)) {
    if (/^\d{4}-\d{2}-\d{2}$/.test(part)) day = part;
    // The log begins with the newest commit: the first one of a file comes last.
    else if (part.endsWith('.md')) days.set(idOf(part), day);
  }
  return days;
}
