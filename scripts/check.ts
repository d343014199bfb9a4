/** `npm run check [-- --content DIR] [--json]`: reports every problem of an archive. */
import { parseArgs } from 'node:util';
import { loadArchive } from '../src/archive/load.ts';
import { loadArticles } from '../src/articles/load.ts';
import { clearLeftovers, tellCleared } from '../src/import/writing/write.ts';
import { compareProblems, formatProblem } from '../src/problems/problem.ts';

const { values } = parseArgs({
  options: { content: { type: 'string', default: 'content' }, json: { type: 'boolean', default: false } },
});

const cleared = clearLeftovers(values.content);
if (cleared > 0) console.error(tellCleared(cleared));
const { archive, problems: settings } = await loadArchive(values.content);
const { records, problems: articles } = await loadArticles(values.content, archive);
const problems = [...settings, ...articles].sort(compareProblems);
const errors = problems.filter(({ severity }) => severity === 'error').length;
const drafts = records.filter(({ draft }) => draft);

if (values.json) {
  console.log(
    JSON.stringify(
      {
        errors,
        problems,
        drafts: drafts.map(({ file, title }) => ({ file, title })),
        articles: records.length,
      },
      null,
      2,
    ),
  );
} else {
  for (const problem of problems) console.log(formatProblem(problem));
  for (const { file, title } of drafts) console.log(`草稿 ${file} ${title || '（无标题）'}`);
  console.log(
    errors > 0
      ? `共 ${errors} 处错误，改好后再运行一次。`
      : `${records.length} 篇文章没有错误${drafts.length > 0 ? `，其中 ${drafts.length} 篇是草稿` : ''}。`,
  );
}
process.exitCode = errors > 0 ? 1 : 0;
