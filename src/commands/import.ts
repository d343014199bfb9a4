/** `npm run import`: printed pages as text, saved web pages and tables → draft articles. */
import { readFileSync } from 'node:fs';
import { makeFolder } from '../files/folder.ts';
import { loadArchive } from '../archive/load.ts';
import { parseDate } from '../dates/edtf.ts';
import { expandInputs, type Inputs } from '../import/bytes/inputs.ts';
import { startImport, type ImportedFile, type Importer } from '../import/importFiles.ts';
import type { FailedFile } from '../import/readFile.ts';
import { fileReport, jsonReport, type FileReport } from '../import/json.ts';
import { tellFile, tellSum } from '../import/report.ts';
import { ledgerArticles, noteWritten } from '../import/writing/ledger.ts';
import { tellCleared } from '../import/writing/write.ts';
import type { LedgerArticle } from '../ledger/update.ts';
import { formatProblem } from '../problems/problem.ts';
import { isSystemError, tellSystemError } from '../problems/systemError.ts';
import { fault } from '../problems/fault.ts';
import { UserError } from '../problems/userError.ts';
import { command, EXIT } from './base/command.ts';
import { note, pathIn, print, type Io } from './base/io.ts';
import { CONTENT } from './base/options.ts';
import { today } from './base/today.ts';

/** More files than this are reported in brief. */
const MANY = 12;
/** After so many files it is reported how far the work is. */
const TELL_EVERY = 100;

/** The command `import`. Exit codes: `EXIT`. */
export const importPages = command({
  name: 'import',
  about: '把报纸版面（文字、存下的电子报网页、文章表格）分成一篇篇文章，写成草稿。',
  operands: '文件…',
  options: {
    date: { type: 'string', value: '日期', about: '报纸的日期，例如 2023-05-15' },
    publication: { type: 'string', value: '报名', about: '报纸的名称' },
    page: { type: 'string', value: '版次', about: '第几版，例如 6' },
    content: CONTENT,
    'dry-run': { type: 'boolean', about: '只报告，不写文件' },
    json: { type: 'boolean', about: '输出 JSON，给程序读' },
    yes: { type: 'boolean', about: '与已有文章相近的也写' },
    pictures: {
      type: 'boolean',
      about: '把 PDF 和扫描版面上的图片截下来，存在文章旁边（扫描的，要有识别所用的图片）',
    },
    review: { type: 'boolean', about: '在浏览器里打开核对台，逐处看过再写入' },
  },
  more: '文件可以是文本、电子报网页（html、mhtml）、文章表格（csv、json）、文件夹，或 - 表示标准输入。说明见 docs/import.md。',
  async run({ values, operands, io }) {
    if (operands.length === 0) throw new UserError(fault('import-unnamed'));
    assertDate(values.date);
    const contentDir = pathIn(io, values.content);
    const dryRun = values['dry-run'];
    // An import may begin a new archive; a dry run leaves no folder behind.
    if (!dryRun) makeFolder(contentDir);
    const { archive, problems: found } = await loadArchive(contentDir);
    const problems = found.filter(({ code, severity }) => code !== 'content-missing' && severity === 'error');
    if (problems.length > 0) {
      for (const problem of problems) note(io, formatProblem(problem));
      note(io, '先改好档案设置，再导入。');
      return EXIT.faults;
    }
    const inputs = expandInputs(operands.map((name) => (name === '-' ? name : pathIn(io, name))));
    for (const { name, reason } of inputs.skipped) note(io, `跳过 ${name}：${reason}`);
    const importer = await startImport(archive, {
      contentDir,
      dryRun,
      writeNear: values.yes,
      cutPictures: values.pictures,
      placings: inputs.placings,
      ...(values.date ? { date: values.date } : {}),
      ...(values.publication ? { publication: values.publication } : {}),
      ...(values.page ? { pageNumber: values.page } : {}),
    });
    if (values.review && (dryRun || values.json)) throw new UserError(fault('review-alone'));
    if (importer.cleared > 0) note(io, tellCleared(importer.cleared));
    if (values.review) return review(contentDir, inputs, importer, io);
    const reports: FileReport[] = [];
    const written: LedgerArticle[] = [];
    const { refused, left } = await importAll(inputs, importer, io, (result) => {
      reports.push(fileReport(result, values.json));
      written.push(...writtenIn(result));
      if (!values.json) print(io, tellFile(result, archive, inputs.files.length > MANY));
      else if ('error' in result) note(io, `${result.name}：${result.error}`);
      else if (result.fault) note(io, `${result.name}：${result.fault}`);
    });
    await noteWritten(contentDir, written, today(), (line) => note(io, line));
    if (left > 0) note(io, `已中断：${left} 个文件没有导入。`);
    (values.json ? note : print)(io, tellSum(reports, dryRun));
    if (values.json) print(io, JSON.stringify(jsonReport(reports), null, 2));
    if (left > 0) return EXIT.interrupted;
    if (refused) return EXIT.cannot;
    return reports.some(({ entry }) => entry.error !== null) ? EXIT.faults : EXIT.done;
  },
});

function writtenIn(result: ImportedFile | FailedFile): LedgerArticle[] {
  if ('error' in result) return [];
  const written = result.items.filter(({ fate }) => fate === 'written');
  return ledgerArticles(written.map(({ file, draft }) => ({ path: file, text: draft.file })));
}

/** Serves the desk until the user stops it. */
async function review(
  contentDir: string,
  { files, faults }: Inputs,
  importer: Importer,
  io: Io,
): Promise<number> {
  for (const { name, error } of faults) note(io, `${name}：${error}`);
  const paths = files.filter((name) => name !== '-');
  if (paths.length === 0) throw new UserError(fault('review-nothing'));
  const { startReview } = await import('../review/startReview.ts');
  const desk = await startReview(contentDir, paths, importer);
  print(
    io,
    `在浏览器里打开 ${desk.url} 核对 ${paths.length} 个文件；做到哪里都记着，按 Ctrl-C 停止，再运行同样的命令接着做。`,
  );
  await new Promise<void>((done) => io.onInterrupt(done));
  await desk.close();
  print(io, '写入的文章用 npm run ledger 记进收录记录。');
  return EXIT.done;
}

function assertDate(text: string | undefined): void {
  const date = text === undefined ? undefined : parseDate(text);
  if (date && !date.ok) throw new UserError({ ...date.fault, message: `--date ${date.fault.message}` });
}

/**
 * Imports one file after the other. A signal waits for the file at hand: its drafts are written in one go.
 * @returns whether the system refused something, or nothing could be read at all; how many files were left when the
 * user interrupted
 */
async function importAll(
  { files, faults }: Inputs,
  { importFiles }: Importer,
  io: Io,
  done: (result: ImportedFile | FailedFile) => void,
): Promise<{ refused: boolean; left: number }> {
  let interrupted = false;
  io.onInterrupt(() => (interrupted = true));
  faults.forEach(done);
  let refused = files.length === 0;
  let count = 0;
  for await (const result of importFiles(files, (name) => readInput(name, io))) {
    refused ||= 'refused' in result;
    done(result);
    if (++count % TELL_EVERY === 0) note(io, `已读 ${count}/${files.length} 个文件`);
    // Between two files signals are heard.
    await new Promise((next) => setImmediate(next));
    if (interrupted) break;
  }
  return { refused, left: files.length - count };
}

function readInput(name: string, io: Io): Uint8Array | FailedFile {
  try {
    return name === '-' ? io.readStdin() : readFileSync(name);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { name, refused: true, error: `读不出来：${tellSystemError(error)}` };
  }
}
