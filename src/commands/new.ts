/** `npm run new`: an empty article. */
import type { Archive } from '../archive/archive.ts';
import { loadArchive } from '../archive/load.ts';
import { listArticles } from '../articles/load.ts';
import { newArticle as draftOf } from '../import/writing/newArticle.ts';
import { writeSet } from '../import/writing/write.ts';
import { UserError } from '../problems/userError.ts';
import { messageWords } from '../strings/index.ts';
import { command, EXIT } from './base/command.ts';
import { contentFolder } from './base/folders.ts';
import { note, print } from './base/io.ts';
import { CONTENT } from './base/options.ts';

/** The command `new`. Exit codes: `EXIT`. */
export const newArticle = command({
  name: 'new',
  about: '新建一篇空的文章，是草稿。',
  options: {
    title: { type: 'string', value: '标题', about: '必须写' },
    zone: { type: 'string', value: '{{zone}}', multiple: true, about: '编号、名称均可，可重复' },
    topic: { type: 'string', value: '专题', multiple: true, about: '编号、名称均可，可重复' },
    author: { type: 'string', value: '姓名', multiple: true, about: '可重复' },
    date: { type: 'string', value: '日期', about: '例如 2023-05-15；默认今天' },
    content: CONTENT,
  },
  async run({ values, io }) {
    const { title, date = today() } = values;
    if (!title?.trim())
      throw new UserError('没有写标题 — 加上 --title 标题，例如 npm run new -- --title 标题 --zone 名称');
    const contentDir = contentFolder(io, values.content);
    const { archive } = await loadArchive(contentDir);
    if (values.zone.length === 0) throw new UserError(zoneWanted(title, archive));
    const made = draftOf({ ...values, title, date }, archive, new Set(listArticles(contentDir)));
    if ('faults' in made) {
      for (const fault of made.faults) note(io, fault);
      return EXIT.faults;
    }
    writeSet(contentDir, [made]);
    print(io, `已新建 ${contentDir}/${made.path}，是草稿；写好正文后删去 draft: true。`);
    return EXIT.done;
  },
});

/** What to write for the zone: those that the title speaks of, else the first of the registry. */
function zoneWanted(title: string, { site, zones, zoneNames }: Archive): string {
  const named = zones.filter(({ name, aliases }) => [name, ...aliases].some((one) => title.includes(one)));
  const near = [...named, ...zoneNames.nearest(title, SHOWN), ...zones].slice(0, SHOWN);
  const names = [...new Set(near.map(({ name }) => name))];
  return `没有写${messageWords(site).zone} — 加上 --zone 名称，例如 --zone ${names[0] ?? '名称'}；相近的有：${names.join('、')}；全部见 zones.yaml`;
}

/** Names that a message offers. */
const SHOWN = 5;

/** The day in the archive's calendar. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
