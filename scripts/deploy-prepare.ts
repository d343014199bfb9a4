/**
 * `npm run deploy:prepare [-- --out DIR] [--content DIR] [--all] [--done]`: compressed files, cache headers, and
 * lists of what to upload. `--done` after the upload: the next lists count from there.
 */
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { loadArchive } from '../src/archive/load.ts';
import { placeOf } from '../src/pipeline/astro/astroConfig.ts';
import { markUploaded, prepareDeploy } from '../src/pipeline/upload/prepare.ts';
import { BUILD_DEFAULTS } from '../src/pipeline/base/options.ts';
import { makeProgress } from '../src/pipeline/base/progress.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: BUILD_DEFAULTS.contentDir },
    out: { type: 'string', default: BUILD_DEFAULTS.outDir },
    all: { type: 'boolean', default: false },
    done: { type: 'boolean', default: false },
  },
});

try {
  if (values.done) {
    markUploaded(values.out);
    console.log('已记下：刚才准备的内容已经上传。');
  } else {
    const { archive } = await loadArchive(values.content);
    const { compressed, reused, changed, removed, folder } = await prepareDeploy(
      values.out,
      placeOf(archive.site.baseUrl).base,
      values.all,
      makeProgress(),
    );
    const lists = relative('.', folder) || '.';
    console.log(
      `压缩 ${compressed} 个文件，沿用 ${reused} 个。要上传 ${changed.length} 个文件，要删去 ${removed.length} 个：清单在 ${lists}/changed.txt 和 ${lists}/removed.txt。`,
    );
    console.log(
      `例如 rsync -a --files-from=${lists}/changed.txt ${values.out}/ 主机:目录/ ；传完后运行 npm run deploy:prepare -- --done 。`,
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
