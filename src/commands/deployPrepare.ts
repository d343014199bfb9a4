/** `npm run deploy:prepare`: compressed files, cache headers, and lists of what to upload. */
import { relative } from 'node:path';
import { loadArchive } from '../archive/load.ts';
import { isExampleAddress } from '../archive/neutral.ts';
import { placeOf } from '../pipeline/astro/astroConfig.ts';
import { makeProgress } from '../pipeline/base/progress.ts';
import { sizeLines } from '../pipeline/upload/limits.ts';
import { markUploaded, prepareDeploy } from '../pipeline/upload/prepare.ts';
import { fault } from '../problems/fault.ts';
import { UserError } from '../problems/userError.ts';
import { command, EXIT } from './base/command.ts';
import { contentFolder } from './base/folders.ts';
import { pathIn, print } from './base/io.ts';
import { CONTENT, OUT } from './base/options.ts';
import { typed } from './base/usage.ts';

const DEFAULTS = { content: CONTENT.default, out: OUT.default };

/** The command `deploy:prepare`. Exit codes: `EXIT`. */
export const deployPrepare = command({
  name: 'deploy:prepare',
  about: '准备上传：预压缩、缓存设置、要上传和删去的文件清单。',
  options: {
    content: CONTENT,
    out: OUT,
    'example-address': { type: 'boolean', about: '网址还是 example.org 也照样准备' },
    all: { type: 'boolean', about: '列出全部文件，好像从没上传过' },
    done: { type: 'boolean', about: '上传完之后运行：下次的清单从这里算起' },
  },
  async run({ values, io }) {
    const out = pathIn(io, values.out);
    if (values.done) {
      markUploaded(out);
      print(io, '已记下：刚才准备的内容已经上传。');
      return EXIT.done;
    }
    const { archive } = await loadArchive(contentFolder(io, values.content));
    if (isExampleAddress(archive.site.baseUrl) && !values['example-address'])
      throw new UserError(fault('deploy-example', { url: archive.site.baseUrl }));
    const { base } = placeOf(archive.site.baseUrl);
    const { compressed, reused, changed, removed, size, folder } = await prepareDeploy(
      out,
      { host: new URL(archive.site.baseUrl).host, base },
      values.all,
      makeProgress(io.stderr),
    );
    const lists = relative(io.cwd, folder) || '.';
    print(
      io,
      `压缩 ${compressed} 个文件，沿用 ${reused} 个。要上传 ${changed.length} 个文件，要删去 ${removed.length} 个：清单在 ${lists}/changed.txt 和 ${lists}/removed.txt。`,
    );
    print(
      io,
      `上传：rsync -a --files-from=${lists}/changed.txt ${values.out}/ 主机:目录/ ；或 rclone copy ${values.out} 远端:目录 --copy-links --files-from ${lists}/changed.txt`,
    );
    if (removed.length > 0)
      print(
        io,
        `删去：ssh 主机 'cd 目录 && xargs -d "\\n" rm -f --' < ${lists}/removed.txt ；或 rclone delete 远端:目录 --files-from ${lists}/removed.txt`,
      );
    for (const line of sizeLines(size)) print(io, line);
    print(io, `nginx、Caddy、Vercel 的设置在 ${lists}/ 里，别的主机用的已在网站里。`);
    const own = ['content', 'out'] as const;
    const options = own.filter((name) => values[name] !== DEFAULTS[name]);
    const done = [...options.flatMap((name) => [`--${name}`, values[name]]), '--done'];
    print(io, `传完后运行 ${typed('deploy:prepare', done)}`);
    return EXIT.done;
  },
});
