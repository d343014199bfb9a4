/** `npm run new -- --title 标题 --zone 园区 [--date EDTF] [--topic 专题] [--author 姓名] [--content DIR]`: an empty article. */
import { parseArgs } from 'node:util';
import { loadArchive } from '../src/archive/load.ts';
import { listArticles } from '../src/articles/load.ts';
import { newArticle } from '../src/import/writing/newArticle.ts';
import { writeSet } from '../src/import/writing/write.ts';

const USAGE =
  '用法：npm run new -- --title 标题 --zone 昆山高新区 [--zone …] [--date 2023-05-15] [--topic 党建] [--author 姓名] [--content 文件夹]';

process.exitCode = await main();

/** @returns 0 when the file was made, 1 when something in it is not valid, 2 for wrong arguments */
async function main(): Promise<number> {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        title: { type: 'string' },
        zone: { type: 'string', multiple: true, default: [] },
        topic: { type: 'string', multiple: true, default: [] },
        author: { type: 'string', multiple: true, default: [] },
        date: { type: 'string', default: today() },
        content: { type: 'string', default: 'content' },
      },
    }));
  } catch (error) {
    console.error(`参数不对：${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  if (!values.title?.trim()) {
    console.error(`没有写标题 — 加上 --title 标题\n${USAGE}`);
    return 2;
  }
  const { archive } = await loadArchive(values.content);
  const made = newArticle(
    { ...values, title: values.title },
    archive,
    new Set(await listArticles(values.content)),
  );
  if ('faults' in made) {
    for (const fault of made.faults) console.error(fault);
    return 1;
  }
  writeSet(values.content, [made]);
  console.log(`已新建 ${values.content}/${made.path}，是草稿；写好正文后删去 draft: true。`);
  return 0;
}

/** The day in the archive's calendar. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
