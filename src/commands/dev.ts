/** `npm run dev`: the site as the files are at this moment. */
import { fault } from '../problems/fault.ts';
import { UserError } from '../problems/userError.ts';
import { DEFAULT_EDITOR, editorLinks, EDITOR_NAMES } from '../preview/editor.ts';
import { startPreview } from '../preview/preview.ts';
import { problemLines } from '../preview/problemLines.ts';
import { isWorkedOn } from '../preview/source.ts';
import { supervisePreview, type Teller } from '../preview/supervise.ts';
import { command, EXIT } from './base/command.ts';
import { contentFolder } from './base/folders.ts';
import { note, print, type Io } from './base/io.ts';
import { CONTENT } from './base/options.ts';
import { FIRST_PORT, freePort, portOf, taken } from './base/port.ts';

/** The command `dev`. Exit codes: `EXIT`. */
export const dev = command({
  name: 'dev',
  about: '随改随看：存好文章或设置，浏览器里马上是新的样子；草稿也显示，错误写在页面上。',
  options: {
    content: CONTENT,
    port: { type: 'string', value: '端口', about: `1 到 65535 的整数（默认从 ${FIRST_PORT} 起自选）` },
    host: { type: 'string', value: '地址', default: '127.0.0.1', about: '在哪个地址上提供' },
    'no-drafts': { type: 'boolean', about: '不显示草稿，和发布后一样' },
    editor: {
      type: 'string',
      value: '编辑器',
      default: DEFAULT_EDITOR,
      about: `错误旁的链接用哪个编辑器打开：${EDITOR_NAMES.join('、')}，或带 {file}、{line} 的网址`,
    },
    poll: { type: 'string', value: '毫秒', about: '网络硬盘不报告改动时，每隔多少毫秒看一次文件，例如 1000' },
  },
  async run({ values, io }) {
    const { host, editor } = values;
    const wanted = values.port === undefined ? undefined : portOf(values.port);
    const poll = values.poll === undefined ? undefined : pollOf(values.poll);
    if (!editorLinks(editor))
      throw new UserError(fault('editor-unknown', { editor, known: EDITOR_NAMES.join('、') }));
    const contentDir = contentFolder(io, values.content);
    const port = await freePort(host, wanted);
    if (wanted !== undefined && port !== wanted) throw taken(wanted, 'dev');
    const options = { contentDir, host, port, editor, poll, drafts: !values['no-drafts'] };
    const teller = tellerOf(io);
    const preview = isWorkedOn
      ? await supervisePreview(options, teller)
      : await startPreview({
          ...options,
          onProblems: problemLines(teller.lines),
          onMoved: teller.moved,
          onPolling: teller.polling,
        });
    print(io, `在浏览器里打开 ${preview.url} ；存好文件，页面自动更新。按 Ctrl-C 停止。`);
    await new Promise<void>((done) => io.onInterrupt(done));
    await preview.close();
    return EXIT.done;
  },
});

function tellerOf(io: Io): Teller {
  return {
    lines: (lines) => lines.forEach((line) => note(io, line)),
    moved: (url) => print(io, `网站的地址变了，现在是 ${url}`),
    polling: (every) =>
      note(io, `系统不再报告文件的改动（监视的文件夹太多），改为每 ${every / 1000} 秒看一次文件`),
  };
}

/** Often enough to look; seldom enough not to do nothing else. */
const [SHORTEST_MS, LONGEST_MS] = [100, 60_000];

function pollOf(text: string): number {
  const every = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (every < SHORTEST_MS || every > LONGEST_MS)
    throw new UserError(fault('poll-form', { poll: text, least: SHORTEST_MS, most: LONGEST_MS }));
  return every;
}
