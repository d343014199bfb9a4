/** `npm run new`: an empty article. */
import type { Archive } from '../archive/archive.ts';
import { loadArchive } from '../archive/load.ts';
import { listArticles } from '../articles/load.ts';
import { newArticle as draftOf } from '../import/writing/newArticle.ts';
import { ledgerArticles, noteWritten } from '../import/writing/ledger.ts';
import { writeSet } from '../import/writing/write.ts';
import { fault, type Fault } from '../problems/fault.ts';
import { UserError } from '../problems/userError.ts';
import { messageWords } from '../strings/index.ts';
import { command, EXIT } from './base/command.ts';
import { contentFolder } from './base/folders.ts';
import { note, print, type Io } from './base/io.ts';
import { CONTENT } from './base/options.ts';
import { today } from './base/today.ts';

/** The command `new`. Exit codes: `EXIT`. */
export const newArticle = command({
  name: 'new',
  about: '新建一篇空的文章，是草稿。',
  options: {
    title: { type: 'string', value: '标题', about: '必须写' },
    zone: {
      type: 'string',
      value: '{{zone}}',
      multiple: true,
      about: '编号、名称均可，可重复；不属于任何一个的写综合',
    },
    topic: { type: 'string', value: '专题', multiple: true, about: '编号、名称均可，可重复' },
    author: { type: 'string', value: '姓名', multiple: true, about: '可重复' },
    date: { type: 'string', value: '日期', about: '例如 2023-05-15；默认今天' },
    content: CONTENT,
  },
  async run({ values, io }) {
    const { title, date = today() } = values;
    if (!title?.trim()) throw new UserError(fault('new-untitled'));
    const contentDir = contentFolder(io, values.content);
    const { archive } = await loadArchive(contentDir);
    const zone = values.zone.length > 0 ? values.zone : await askForZone(io, title, archive);
    const zones = zone.includes(NONE) ? [] : zone;
    const made = draftOf({ ...values, zone: zones, title, date }, archive, new Set(listArticles(contentDir)));
    if ('faults' in made) {
      for (const fault of made.faults) note(io, fault);
      return EXIT.faults;
    }
    writeSet(contentDir, [made]);
    await noteWritten(contentDir, ledgerArticles([made]), today(), (line) => note(io, line));
    print(io, `已新建 ${contentDir}/${made.path}，是草稿；写好正文后删去 draft: true。`);
    return EXIT.done;
  },
});

/** Said for the zone of an article about none. */
const NONE = '综合';

/**
 * Asks until a zone of the registry is named.
 * @throws {UserError} where nobody can be asked, or nothing is answered
 */
async function askForZone(io: Io, title: string, archive: Archive): Promise<string[]> {
  const { zone } = messageWords(archive.site);
  let names = namesNear(title, archive);
  for (;;) {
    const answer = (
      await io.ask(`写的是哪个${zone}？（例如 ${names.join('、')}；不属于任何一个的写“${NONE}”）：`)
    )?.trim();
    if (!answer) throw new UserError(zoneWanted(namesNear(title, archive), zone));
    if (answer === NONE) return [NONE];
    const found = answer.split(/[，、；;,]/).map((name) => archive.zoneNames.find(name.trim()));
    if (found.every((zone) => zone !== undefined)) return found.map(({ name }) => name);
    names = namesNear(answer, archive);
    note(io, `没有登记过${zone}“${answer}”，相近的有：${names.join('、')}`);
  }
}

/** Names to offer: of zones that a text speaks of, else of those with the nearest names, else the first of the registry. */
function namesNear(text: string, { zones, zoneNames }: Archive): string[] {
  const named = zones.filter(({ name, aliases }) => [name, ...aliases].some((one) => text.includes(one)));
  const near = [...named, ...zoneNames.nearest(text, SHOWN), ...zones].slice(0, SHOWN);
  return [...new Set(near.map(({ name }) => name))];
}

function zoneWanted(names: string[], zone: string): Fault {
  return fault('new-unzoned', { zone, first: names[0] ?? '名称', near: names.join('、') });
}

/** Names that a message offers. */
const SHOWN = 5;
