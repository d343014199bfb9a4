/** `npm run check`: reports every problem of an archive. */
import type { Archive } from '../archive/archive.ts';
import { isRegistryFault } from '../archive/faults/registryFault.ts';
import { loadArchive } from '../archive/load.ts';
import { inOwnWords } from '../archive/ownWords.ts';
import { isArticleFile, loadArticles, type LoadedArticles } from '../articles/load.ts';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import { leftovers, tellLeftovers } from '../import/writing/write.ts';
import { readPictures } from '../pipeline/load/images.ts';
import { ownPublicFiles } from '../pipeline/load/publicFiles.ts';
import { scanContent } from '../pipeline/load/scan.ts';
import { examine, examineSettings } from '../pipeline/plan/examine.ts';
import { compareProblems, isError, tellProblem, type Problem } from '../problems/problem.ts';
import { command, EXIT } from './base/command.ts';
import { contentFolder } from './base/folders.ts';
import { note, print } from './base/io.ts';
import { CONTENT } from './base/options.ts';

/** The command `check`. Exit codes: `EXIT`. */
export const check = command({
  name: 'check',
  about: '检查档案，报告每一处错误：文件、行、哪里不对、应该怎么写。',
  options: { content: CONTENT, json: { type: 'boolean', about: '输出 JSON，给程序读' } },
  async run({ values, io }) {
    const contentDir = contentFolder(io, values.content);
    // A check changes nothing.
    const left = leftovers(contentDir).length;
    if (left > 0) note(io, tellLeftovers(left));
    const { archive, problems: settings, notices } = await loadArchive(contentDir);
    // A fault in a registry is reported alone: it would come back in every article that names what is in it.
    const { records, problems: found } = settings.some(isRegistryFault)
      ? { records: [], problems: await examineSettings(archive, contentDir) }
      : await readAll(contentDir, archive, settings);
    const problems = inOwnWords(archive, [...settings, ...found].sort(compareProblems));
    const errors = problems.filter(isError).length;
    const drafts = records.filter(({ draft }) => draft).map(({ file, title }) => ({ file, title }));
    if (values.json) {
      print(io, JSON.stringify({ errors, problems, notices, drafts, articles: records.length }, null, 2));
    } else {
      const language = values.lang === 'en' ? 'en' : 'zh';
      for (const notice of notices) note(io, tellProblem(notice, language));
      for (const problem of problems) print(io, tellProblem(problem, language));
      const say = SUMMARY[language];
      for (const { file, title } of drafts) print(io, say.draft(file, title));
      print(io, errors > 0 ? say.faults(errors) : say.sound(records.length, drafts.length));
    }
    return errors > 0 ? EXIT.faults : EXIT.done;
  },
});

/** Articles, pictures and all that only shows in the whole, as a build reads them. */
async function readAll(
  contentDir: string,
  archive: Archive,
  settings: readonly Problem[],
): Promise<LoadedArticles> {
  const { files, problems: unread } = scanContent(contentDir);
  const listed = [...files.keys()].filter(isArticleFile);
  const { records, problems: inArticles } = await loadArticles(
    contentDir,
    archive,
    undefined,
    undefined,
    listed,
  );
  const pictures = await readPictures(contentDir, records, files, {});
  const problems = [...unread, ...ownPublicFiles(contentDir).problems, ...inArticles, ...pictures.problems];
  const catalogue = buildCatalogue(archive, records, new Map());
  return {
    records,
    problems: [...problems, ...(await examine(catalogue, contentDir, [...settings, ...problems]))],
  };
}

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;

/** What stands around the problems, in the languages in which they are told. */
const SUMMARY = {
  zh: {
    draft: (file: string, title: string) => `草稿 ${file} ${title || '（无标题）'}`,
    faults: (errors: number) => `共 ${errors} 处错误，改好后再运行一次。`,
    sound: (articles: number, drafts: number) =>
      `${articles} 篇文章没有错误${drafts > 0 ? `，其中 ${drafts} 篇是草稿` : ''}。`,
  },
  en: {
    draft: (file: string, title: string) => `Draft ${file} ${title || '(no title)'}`,
    faults: (errors: number) => `${count(errors, 'error')}. Mend, then run this again.`,
    sound: (articles: number, drafts: number) =>
      `No errors in ${count(articles, 'article')}${drafts > 0 ? `, ${count(drafts, 'draft')} among them` : ''}.`,
  },
};
