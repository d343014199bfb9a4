/** `npx gaoxin-archive init FOLDER`: the files of a new archive. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolder } from '../files/folder.ts';
import { SHIPPED } from '../archive/load.ts';
import { archiveFiles, type Choices } from '../init/files.ts';
import { generatorFor } from '../init/generator.ts';
import { editorSchemas } from '../init/schemas.ts';
import { ROOT } from '../pipeline/astro/astroConfig.ts';
import { fault } from '../problems/fault.ts';
import { UserError } from '../problems/userError.ts';
import { LANGUAGES, type Language } from '../strings/index.ts';
import { command, EXIT } from './base/command.ts';
import { pathIn, print } from './base/io.ts';

/** The command `init`. Exit codes: `EXIT`. */
export const init = command({
  name: 'init',
  about: '在一个新文件夹里铺好一个档案：设置、名录、示例文章、编辑器设置和发布流程。',
  operands: '文件夹',
  options: {
    title: { type: 'string', value: '名称', default: '新闻档案', about: '档案的名称' },
    publication: { type: 'string', value: '报名', default: '', about: '所收报纸的名称' },
    language: { type: 'string', value: '语言', default: 'zh-CN', about: LANGUAGES.join('、') },
    zone: { type: 'string', value: '叫法', about: '名录里的条目叫什么，例如 乡镇、院系、片区' },
    registry: {
      type: 'string',
      value: '名录',
      default: 'empty',
      about: 'national 是国家高新区名录，empty 只有两条例子',
    },
  },
  async run({ values, operands: [folder, ...more], io }) {
    if (folder === undefined || more.length > 0) throw new UserError(fault('folder-unnamed'));
    const { title, publication, zone } = values;
    const language = oneOf(values.language, LANGUAGES, '--language');
    const registry = oneOf(values.registry, ['national', 'empty'] as const, '--registry');
    const target = pathIn(io, folder);
    if (existsSync(target) && readdirSync(target).length > 0)
      throw new UserError(fault('folder-used', { folder }));
    const full = resolve(target);
    const choices: Choices = {
      name: basename(full),
      title,
      publication,
      language,
      registry,
      generator: generatorFor(ROOT.replace(/\/$/, ''), full),
      ...(zone !== undefined && { zone }),
    };
    const registries = { zones: shipped('zones.yaml'), topics: shipped('topics.yaml') };
    const files = { ...archiveFiles(choices, registries, await converterTo(language)), ...editorSchemas() };
    for (const [path, text] of Object.entries(files)) {
      makeFolder(dirname(join(target, path)));
      writeFileSync(join(target, path), text, { flag: 'wx' });
    }
    print(io, `已在 ${folder} 里铺好档案，共 ${Object.keys(files).length} 个文件。接下来：`);
    print(io, `  cd ${folder}`);
    print(io, '  npm install    装好程序（以后升级用 npm update gaoxin-archive）');
    print(io, '  npm start      建好网站，在这台电脑上打开');
    print(io, '先改 content/site.yaml；文章放在 content/articles/年/月/ 里，改完运行 npm run check。');
    return EXIT.done;
  },
});

const shipped = (name: string) => readFileSync(join(SHIPPED, name), 'utf8');

function oneOf<T extends string>(value: string, known: readonly T[], option: string): T {
  const found = known.find((one) => one === value);
  if (!found) throw new UserError(fault('option-choice', { option, value, known: known.join('、') }));
  return found;
}

/** The templates are in simplified Chinese. */
async function converterTo(language: Language): Promise<(text: string) => string> {
  if (language !== 'zh-TW') return (text) => text;
  const { Converter } = await import('opencc-js/cn2t');
  return Converter({ from: 'cn', to: 'tw' });
}
