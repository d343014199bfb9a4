/** `npm run build`: content → site. */
import { lstatSync } from 'node:fs';
import { clearLeftovers, tellCleared } from '../import/writing/write.ts';
import { makeProgress } from '../pipeline/base/progress.ts';
import { parseShare, type Share } from '../pipeline/base/shard.ts';
import { build as buildSite } from '../pipeline/build.ts';
import { copySite } from '../pipeline/publish/copySite.ts';
import { summary } from '../pipeline/summary.ts';
import { tellProblem } from '../problems/problem.ts';
import { fault } from '../problems/fault.ts';
import { UserError } from '../problems/userError.ts';
import { command, EXIT } from './base/command.ts';
import { contentFolder } from './base/folders.ts';
import { note, pathIn, print } from './base/io.ts';
import { CONTENT, LANG, OUT } from './base/options.ts';

/** The command `build`. Exit codes: `EXIT`. */
export const build = command({
  name: 'build',
  about: '把档案做成网站并发布；只做有变化的部分。',
  options: {
    content: CONTENT,
    lang: LANG,
    out: OUT,
    force: { type: 'boolean', about: '不用以前构建留下的任何东西' },
    verify: { type: 'boolean', about: '查看网站的每个文件，补上缺失的' },
    explain: { type: 'boolean', about: '说明每个文件为什么重做' },
    compact: { type: 'boolean', about: '把近期文章并入搜索索引的主体' },
    copy: { type: 'string', value: '文件夹', about: '再复制一份，是真正的文件夹，可以打包、提交' },
    relative: {
      type: 'string',
      value: '文件夹',
      about: '再复制一份，网址都是相对的：双击就能打开，放在哪个文件夹都行',
    },
    shard: { type: 'string', value: 'I/N', about: '只做 N 份中的第 I 份，写进 --out' },
  },
  async run({ values: { content, out, force, verify, explain, compact, copy, relative, shard, lang }, io }) {
    const share = shard === undefined ? undefined : shareOf(shard);
    const contentDir = contentFolder(io, content);
    const options = { contentDir, outDir: pathIn(io, out), force, verify, explain, compact };
    const cleared = clearLeftovers(contentDir);
    if (cleared > 0) note(io, tellCleared(cleared));
    const progress = makeProgress(io.stderr);
    const result = await (share
      ? (await import('../pipeline/part.ts')).buildPart(options, share, progress)
      : buildSite(options, progress));
    for (const problem of result.problems) note(io, tellProblem(problem, lang === 'en' ? 'en' : 'zh'));
    print(io, summary(result, progress.seconds(), out));
    if (result.ok && relative !== undefined && share === undefined) {
      const { copyRelative } = await import('../pipeline/copies/relativeCopy.ts');
      await copyRelative(contentDir, pathIn(io, out), pathIn(io, relative));
      print(io, `${relative} 是网址都相对的一份：双击 ${relative}/index.html 打开，或整个放进任何文件夹。`);
    }
    if (result.ok && copy !== undefined) {
      copySite(pathIn(io, out), pathIn(io, copy));
      print(io, `${copy} 是同样的网站，是真正的文件夹。`);
    } else if (
      relative === undefined &&
      result.ok &&
      result.made > 0 &&
      share === undefined &&
      isLink(pathIn(io, out))
    )
      note(io, `${out} 是链接；要打包或提交，用 npm run build -- --copy 文件夹 复制一份真正的文件夹。`);
    return result.ok ? EXIT.done : EXIT.faults;
  },
});

const isLink = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

function shareOf(text: string): Share {
  const share = parseShare(text);
  if (!share) throw new UserError(fault('shard-form', { shard: text }));
  return share;
}
