/** The import as a person reads it in the terminal, in Chinese. */
import Table from 'cli-table3';
import pc from 'picocolors';
import type { Archive } from '../archive/archive.ts';
import type { ImportedFile, ImportedItem } from './importFiles.ts';
import type { FailedFile } from './readFile.ts';
import { jsonItem, tellMatch, type FileReport, type JsonItem } from './json.ts';
import { messageWords } from '../strings/index.ts';
import type { Confidence } from './stories/item.ts';

const CONFIDENCE: Record<Confidence, string> = { high: '高', medium: '中', low: '低' };
type Fields = Readonly<Record<string, string>>;
const FIELDS: Fields = {
  headline: '标题',
  subtitle: '副题',
  kicker: '肩题',
  column: '栏目',
  kind: '类型',
  date: '日期',
  authors: '作者',
  topics: '专题',
  body: '正文',
  images: '图片',
  file: '重复',
  pageNumber: '版次',
};
const FATE: Record<ImportedItem['fate'], string> = {
  written: '已写入',
  'would-write': '将写入',
  same: '库中已有',
  edited: '库中已有（有改动）',
  near: '疑似重复，未写',
  undated: '缺日期，不能写',
};

/**
 * @param brief true for a long row of files: one line for each file, and what is to be checked
 * @returns lines for the terminal
 */
export function tellFile(result: ImportedFile | FailedFile, archive: Archive, brief = false): string {
  if ('error' in result) return `${pc.red('✗')} ${result.name}：${result.error}`;
  const { facts } = result;
  const fields = { ...FIELDS, zones: messageWords(archive.site).zone };
  const about = [
    facts.publication,
    facts.issueDate,
    facts.pageNumber && `第 ${facts.pageNumber} 版`,
    facts.section,
  ]
    .filter(Boolean)
    .join(' ');
  const mark = result.fault ? pc.red('✗') : pc.green('✓');
  const page = `${mark} ${result.name}（${result.encoding.toUpperCase()}）${about ? ` ${about}` : ''}：${result.items.length} 篇`;
  const head = [page, ...(result.fault ? [pc.red(`   ${result.fault}`)] : [])].join('\n');
  if (brief)
    return [
      head,
      ...unplacedLines(result),
      ...result.items.flatMap((item, index) => tellBrief(item, index + 1, fields)),
    ].join('\n');
  return [
    head,
    ...unplacedLines(result),
    ...tablesOf(result.items, archive),
    ...result.items.flatMap((item, index) => tellDoubts(item, index + 1, fields)),
    changedLine(result),
    furnitureLine(result),
  ]
    .filter(Boolean)
    .join('\n');
}

/** So many articles stand in one table: the next has the names of the columns again, and the library is slow with long ones. */
const ROWS = 50;

function tablesOf(items: ImportedItem[], archive: Archive): string[] {
  const tables: string[] = [];
  for (let at = 0; at < items.length; at += ROWS)
    tables.push(tableOf(items.slice(at, at + ROWS), at, archive));
  return tables;
}

/** @param before articles in the tables above */
function tableOf(items: ImportedItem[], before: number, archive: Archive): string {
  const table = new Table({
    head: ['', '标题', '作者', messageWords(archive.site).zone, '专题', '日期', '段', '文件'],
    style: { head: [], border: [] },
    wordWrap: true,
    wrapOnWordBoundary: false,
    colWidths: [4, 30, 14, 16, 16, 12, 4, 38],
  });
  items.forEach((imported, index) => {
    const item = jsonItem(imported);
    const names = (ids: string[], of: 'zones' | 'topics') =>
      ids.map((id) => archive[of].find((one) => one.id === id)?.name ?? id).join('、') || '—';
    table.push([
      before + index + 1,
      item.headline ?? '（无标题）',
      authorsOf(item),
      names(item.zones, 'zones'),
      names(item.topics, 'topics'),
      item.date ?? '缺',
      item.body.filter(({ type }) => type === 'paragraph').length,
      `${FATE[imported.fate]}\n${imported.file}`.trim(),
    ]);
  });
  return table.toString();
}

function authorsOf({ authors }: JsonItem): string {
  return authors.map(({ name, role }) => (role ? `${name}（${role}）` : name)).join('、') || '—';
}

/** Lines that found no place in an article, in full: what to look at first. */
function unplacedLines({ furniture }: ImportedFile): string[] {
  const lines = furniture.filter(({ role }) => role === 'unplaced').map(({ text }) => text);
  return lines.length === 0
    ? []
    : [pc.yellow('   先看这里：下面的字没有归入任何稿件'), ...lines.map((text) => pc.yellow(`     ${text}`))];
}

function changedLine({ changed }: ImportedFile): string {
  const told = changed.map(({ from, to }) => `${from} → ${to}`).join('　');
  return changed.length === 0 ? '' : `   按所代表的字读入：${told}`;
}

/** Where an article begins and ends: the quickest check against the page. */
function tellExtent({ draft }: ImportedItem, ordinal: number): string {
  const text = draft.body.map((part) => part.text).join('');
  const words = 2 * EXTENT < text.length ? `${text.slice(0, EXTENT)} … ${text.slice(-EXTENT)}` : text;
  return `   ${ordinal}. ${draft.headline || '（无标题）'}：${words.replace(/\s+/gu, ' ')}`;
}

/** Characters of the beginning and of the end that are shown. */
const EXTENT = 14;

function tellDoubts(imported: ImportedItem, ordinal: number, fields: Fields): string[] {
  const doubts = imported.draft.doubts.map(({ field, confidence, reason }) => {
    const line = `   ${ordinal}. ${fields[field] ?? field}［把握${CONFIDENCE[confidence]}］${reason}`;
    return confidence === 'low' ? pc.yellow(line) : line;
  });
  doubts.unshift(tellExtent(imported, ordinal));
  return imported.match ? [...doubts, pc.yellow(`   ${ordinal}. ${tellMatch(imported)}`)] : doubts;
}

/** Only what is uncertain or was left unwritten. */
function tellBrief(imported: ImportedItem, ordinal: number, fields: Fields): string[] {
  const low = imported.draft.doubts
    .filter(({ confidence }) => confidence === 'low')
    .map(({ field, reason }) => `${fields[field] ?? field}：${reason}`);
  const told = [...low, ...(imported.match ? [tellMatch(imported)] : [])].join('；');
  return told === '' ? [] : [pc.yellow(`   ${ordinal}. ${imported.draft.headline || '（无标题）'} ${told}`)];
}

function furnitureLine({ furniture }: ImportedFile): string {
  return furniture.length === 0
    ? ''
    : `   版面信息 ${furniture.length} 处：${furniture
        .slice(0, 8)
        .map(({ text }) => text)
        .join(' ｜ ')}${furniture.length > 8 ? ' …' : ''}`;
}

/** @returns the closing line of a call */
export function tellSum(reports: FileReport[], dryRun: boolean): string {
  const count = (...fates: ImportedItem['fate'][]) =>
    reports.reduce((sum, report) => sum + fates.reduce((all, fate) => all + report.fates[fate], 0), 0);
  const drafts = reports.reduce((sum, report) => sum + report.drafts, 0);
  const failed = reports.filter(({ entry }) => entry.error !== null).length;
  return (
    [
      `${reports.length} 个文件，${reports.reduce((sum, { entry }) => sum + entry.items, 0)} 篇：${dryRun ? '将写入' : '写入'} ${count('written', 'would-write')} 篇`,
      drafts > 0 ? `其中 ${drafts} 篇有待核对，标为草稿` : '',
      count('same', 'edited') > 0 ? `${count('same', 'edited')} 篇库中已有，没有动` : '',
      count('near') > 0 ? `${count('near')} 篇疑似重复，没有写入` : '',
      failed > 0 ? `${failed} 个文件失败` : '',
    ]
      .filter(Boolean)
      .join('；') + '。'
  );
}
