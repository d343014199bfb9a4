/** `npm run epub`: the articles of a year, a zone or a topic as an EPUB. */
import { loadArchive } from '../archive/load.ts';
import { inOwnWords } from '../archive/ownWords.ts';
import { loadArticles } from '../articles/load.ts';
import { buildCatalogue, type Catalogue } from '../catalogue/catalogue.ts';
import type { Selection } from '../feeds/epub/book.ts';
import { writeEpub } from '../pipeline/copies/epub.ts';
import { readPictures } from '../pipeline/load/images.ts';
import { scanContent } from '../pipeline/load/scan.ts';
import { fault } from '../problems/fault.ts';
import { formatProblem, isError } from '../problems/problem.ts';
import { UserError } from '../problems/userError.ts';
import { formatDate } from '../strings/formatDate.ts';
import { stringsOf } from '../strings/index.ts';
import { command, EXIT } from './base/command.ts';
import { contentFolder } from './base/folders.ts';
import { pathIn, print } from './base/io.ts';
import { CONTENT } from './base/options.ts';

/** The command `epub`. Exit codes: `EXIT`. */
export const epub = command({
  name: 'epub',
  about: '把一年、一地或一个专题的文章做成电子书（EPUB），不联网也能读。',
  options: {
    content: CONTENT,
    year: { type: 'string', value: '年', about: '这一年的文章' },
    zone: { type: 'string', value: '{{zone}}', about: '名录里这一条的文章：名称或编号' },
    topic: { type: 'string', value: '专题', about: '这个专题的文章：名称或编号' },
    out: { type: 'string', value: '文件', about: '写到哪里；不写就在当前文件夹，名称由所选的而来' },
  },
  async run({ values: { content, year, zone, topic, out, lang }, io }) {
    const contentDir = contentFolder(io, content);
    const { archive, problems: settings } = await loadArchive(contentDir);
    const { records, problems } = await loadArticles(contentDir, archive);
    const faults = inOwnWords(archive, [...settings, ...problems].filter(isError));
    for (const problem of faults) print(io, formatProblem(problem, lang === 'en' ? 'en' : 'zh'));
    if (faults.length > 0) return EXIT.faults;
    const { found } = await readPictures(contentDir, records, scanContent(contentDir).files, {});
    const catalogue = buildCatalogue(archive, records, found);
    const selection = selected(catalogue, { year, zone, topic });
    const file = out ?? `${selection.id.replaceAll('/', '-')}.epub`;
    await writeEpub(catalogue, selection, contentDir, pathIn(io, file));
    print(io, `${file}：${selection.label}，${selection.articles.length} 篇。`);
    return EXIT.done;
  },
});

type Wanted = Partial<Record<'year' | 'zone' | 'topic', string | undefined>>;

/** @throws {UserError} where not one thing is chosen, or nothing is there */
function selected(catalogue: Catalogue, { year, zone, topic }: Wanted): Selection {
  if ([year, zone, topic].filter((one) => one !== undefined).length !== 1)
    throw new UserError(fault('epub-choice'));
  const selection =
    year !== undefined
      ? ofYear(catalogue, year)
      : zone !== undefined
        ? ofEntry('zone', zone, catalogue.archive.zoneNames, catalogue.zones)
        : ofEntry('topic', topic!, catalogue.archive.topicNames, catalogue.topics);
  if (selection.articles.length === 0) throw new UserError(fault('epub-empty', { label: selection.label }));
  return selection;
}

function ofYear({ years, archive }: Catalogue, typed: string): Selection {
  const found = years.find(({ year }) => String(year) === typed.trim());
  const label = found ? formatDate(String(found.year).padStart(4, '0'), stringsOf(archive.site)) : typed;
  return { label, id: `year/${typed.trim()}`, articles: found?.articles ?? [] };
}

function ofEntry(
  kind: 'zone' | 'topic',
  typed: string,
  names: { find(name: string): { id: string; name: string } | undefined },
  groups: readonly { key: string; articles: Selection['articles'] }[],
): Selection {
  const entry = names.find(typed);
  if (!entry) throw new UserError(fault('epub-unknown', { name: typed }));
  const articles = groups.find(({ key }) => key === entry.id)?.articles ?? [];
  return { label: entry.name, id: `${kind}/${entry.id}`, articles };
}
