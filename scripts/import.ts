/** `npm run import -- FILE… [--date EDTF] [--publication NAME] [--page N] [--content DIR] [--dry-run] [--json] [--yes]` */
import { mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadArchive } from '../src/archive/load.ts';
import { formatProblem } from '../src/problems/problem.ts';
import { parseDate } from '../src/dates/edtf.ts';
import { startImport, type FailedFile, type ImportedFile } from '../src/import/importFiles.ts';
import { expandInputs } from '../src/import/bytes/inputs.ts';
import { fileReport, jsonReport, type FileReport } from '../src/import/json.ts';
import { tellCleared } from '../src/import/writing/write.ts';
import { tellFile, tellSum } from '../src/import/report.ts';

const USAGE =
  '用法：npm run import -- 文件… [--date 2023-05-15] [--publication 报名] [--page 6] [--content 文件夹] [--dry-run] [--json] [--yes]\n文件可以是文本文件、文件夹，或 - 表示标准输入。说明见 docs/import.md。';

/** More files than this are reported in brief. */
const MANY = 12;

process.exitCode = await main();

/** @returns 0 when every file was imported, 1 when one failed, 2 for wrong arguments, 130 when interrupted */
async function main(): Promise<number> {
  const parsed = readArguments();
  if (typeof parsed === 'string') {
    console.error(`${parsed}\n${USAGE}`);
    return 2;
  }
  const { values, positionals } = parsed;
  // An import may begin a new archive; a dry run leaves no folder behind.
  if (!values['dry-run']) mkdirSync(values.content, { recursive: true });
  const { archive, problems: found } = await loadArchive(values.content);
  const problems = found.filter(({ code }) => code !== 'content-missing');
  if (problems.length > 0) {
    for (const problem of problems) console.error(formatProblem(problem));
    console.error('先改好档案设置，再导入。');
    return 1;
  }
  const { files, faults, skipped } = expandInputs(positionals);
  for (const { name, reason } of skipped) console.error(`跳过 ${name}：${reason}`);
  const { importFile, cleared } = await startImport(archive, {
    contentDir: values.content,
    dryRun: values['dry-run'],
    writeNear: values.yes,
    ...(values.date ? { date: values.date } : {}),
    ...(values.publication ? { publication: values.publication } : {}),
    ...(values.page ? { pageNumber: values.page } : {}),
  });
  if (cleared > 0) console.error(tellCleared(cleared));
  const reports: FileReport[] = [];
  const done = (result: ImportedFile | FailedFile) => {
    reports.push(fileReport(result, values.json));
    if (!values.json) console.log(tellFile(result, archive, files.length > MANY));
    else if ('error' in result) console.error(`${result.name}：${result.error}`);
  };
  faults.forEach(done);
  // A signal waits for the file at hand: its drafts are written in one go.
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (interrupted = true));
  for (const [index, name] of files.entries()) {
    if (interrupted) break;
    done(await readAndImport(name, importFile));
    if ((index + 1) % 100 === 0) console.error(`已读 ${index + 1}/${files.length} 个文件`);
  }
  if (interrupted)
    console.error(`已中断：${files.length - (reports.length - faults.length)} 个文件没有导入。`);
  console[values.json ? 'error' : 'log'](tellSum(reports, values['dry-run']));
  if (values.json) console.log(JSON.stringify(jsonReport(reports), null, 2));
  if (interrupted) return 130;
  return reports.some(({ entry }) => entry.error !== null) ? 1 : 0;
}

function readArguments() {
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        date: { type: 'string' },
        publication: { type: 'string' },
        page: { type: 'string' },
        content: { type: 'string', default: 'content' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
      },
    });
    if (parsed.positionals.length === 0) return '没有写要导入的文件';
    const date = parsed.values.date === undefined ? undefined : parseDate(parsed.values.date);
    return date && !date.ok ? `--date ${date.fault} — ${date.hint}` : parsed;
  } catch (error) {
    return `参数不对：${error instanceof Error ? error.message : String(error)}`;
  }
}

/** One file; between two of them signals are heard. */
async function readAndImport(
  name: string,
  importFile: (name: string, bytes: Uint8Array) => ImportedFile | FailedFile,
): Promise<ImportedFile | FailedFile> {
  await new Promise((next) => setImmediate(next));
  try {
    return importFile(name, readFileSync(name === '-' ? 0 : name));
  } catch (error) {
    return { name, error: `读不出来：${(error as Error).message}` };
  }
}
