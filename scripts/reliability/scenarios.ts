/** Work that must survive anything: what is there before it, how it is done, and what readers see of it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findArticles } from '../../src/articles/load.ts';
import { COMMANDS, type CommandName } from '../../src/commands/index.ts';
import { textDigest } from '../../src/articles/textDigest.ts';
import { appendEvents } from '../../src/import/writing/ledger.ts';
import { clearLeftovers } from '../../src/import/writing/write.ts';
import { filesBelow } from '../../src/pipeline/base/filesBelow.ts';
import { LEDGER } from '../../src/ledger/format.ts';
import { makeProgress } from '../../src/pipeline/base/progress.ts';
import { writeState } from '../../src/pipeline/base/stateFile.ts';
import { workspaceOf } from '../../src/pipeline/base/workspace.ts';
import { splitFile } from '../../src/problems/splitFile.ts';
import { inWorkspace } from '../../src/pipeline/build.ts';
import { earlierBuilds, publish } from '../../src/pipeline/change.ts';
import type { FileSource } from '../../src/pipeline/publish/generation.ts';

/** Work on a folder. */
export interface Scenario {
  name: string;
  /** Lays what is there before. */
  before(folder: string): Promise<void> | void;
  /** The work. @throws where it could not be done */
  run(folder: string): Promise<void> | void;
  /** What comes after work that was interrupted; the same again, if left out. */
  recover?(folder: string): Promise<void> | void;
  /** Whether recovering leads to the end of the work, or may lead back to its beginning. */
  mayGoBack?: true;
  /** What readers see: equal texts are equal sights. */
  seen(folder: string): string;
  /** What must be alike once all is done, hidden or not. */
  kept(folder: string): string;
}

/** Files of a site: path → text. */
type Files = Record<string, string>;

const OLD: Files = {
  'index.html': 'old',
  'zones/a/index.html': 'a',
  'zones/b/index.html': 'b',
  'gone/deep/index.html': 'gone',
  'becomes-a-folder': 'file',
  'search/base-1/terms.bin': 'terms',
  'search/base-1/postings/0.bin': 'postings',
  'search/manifest.json': 'base-1',
};
const NEW: Files = {
  'index.html': 'new',
  'zones/a/index.html': 'a',
  'zones/b/index.html': 'another b',
  'new/deep/index.html': 'new',
  'becomes-a-folder/index.html': 'page',
  'search/base-2/terms.bin': 'more terms',
  'search/base-2/postings/0.bin': 'more postings',
  'search/manifest.json': 'base-2',
};

const SILENT = makeProgress({ write: () => true });
const digest = (text: string) => createHash('sha256').update(text).digest('hex');
/** The index's segments are folders that count as one. */
const entryOf = (file: string) => /^search\/[^/]+\//.exec(file)?.[0] ?? file;

/** A build from the publishing on: what it makes is what no generation holds. */
export function publishSite(out: string, files: Files): Promise<void> {
  const workspace = workspaceOf(out);
  return inWorkspace(workspace, SILENT, async () => {
    const earlier = earlierBuilds(workspace);
    const keys = new Map(
      Object.keys(files).map((file) => [
        entryOf(file),
        digest(entryOf(file) === file ? files[file]! : entryOf(file)),
      ]),
    );
    const staging = join(workspace.tmp, 'site');
    const sources = new Map<string, FileSource>();
    for (const [file, text] of Object.entries(files)) {
      const entry = entryOf(file);
      const isHeld = [earlier.donorHolds, earlier.targetHolds].some(
        (held) => held?.files[entry]?.[0] === keys.get(entry),
      );
      if (isHeld) continue;
      mkdirSync(dirname(join(staging, file)), { recursive: true });
      writeFileSync(join(staging, file), text);
      sources.set(entry, { move: join(staging, entry) });
    }
    publish(workspace, earlier, { makers: 'm', keys }, sources, [staging]);
    await Promise.resolve();
  });
}

/** Files below a folder with their contents, as one text. */
export function contentsOf(folder: string, isLeftOut = (_file: string) => false): string {
  const files = filesBelow(folder).filter((file) => !isLeftOut(file));
  return files.map((file) => `${file}\t${digest(readFileSync(join(folder, file), 'latin1'))}`).join('\n');
}

const bothGenerations = (folder: string) =>
  ['a', 'b'].map((one) => contentsOf(join(folder, '.site', one))).join('\n\n');

/** Runs a command as a user does. @throws with what it told, where it failed */
export async function command(name: CommandName, args: string[], stdin = ''): Promise<void> {
  let told = '';
  const write = (text: string) => (told += text);
  const io = {
    stdout: { write },
    stderr: { write },
    env: {},
    cwd: process.cwd(),
    readStdin: () => Buffer.from(stdin),
    ask: () => Promise.resolve(undefined),
    onInterrupt: () => {},
  };
  const code = await (await COMMANDS[name]())(args, io);
  if (code !== 0) throw new Error(told);
}

/** An article of the archive that `layArchive` lays. */
export const ARTICLE =
  '---\ntitle: 甲\ndate: 2023-04-08\nzones: [昆山高新区]\ntopics: [党建]\n---\n\n正文一段，写了一些字。\n';
/** A page of a paper with two articles, as text. */
export const PAGE =
  '高新周刊 2023年4月10日 星期一 第3版\n\n昆山高新区引进十家企业\n本报讯（记者 甲乙）昆山高新区昨日引进十家企业，涉及装备制造与新材料，投资合计三亿元。\n\n苏州高新区开办人才夜校\n本报讯（记者 丙丁）苏州高新区昨晚开办人才夜校，首批学员一百二十人，课程共十二讲。\n';

/** Lays an archive of one article, with its ledger. @param folder gets `content` */
export function layArchive(folder: string): void {
  mkdirSync(join(folder, 'content/articles/2023/04'), { recursive: true });
  writeFileSync(
    join(folder, 'content/site.yaml'),
    'title: 档案\nbaseUrl: https://a.example/\nformatVersion: 2\npageSize: 3\n',
  );
  writeFileSync(
    join(folder, 'content/zones.yaml'),
    'zones:\n  - {id: kunshan, name: 昆山高新区}\n  - {id: suzhou, name: 苏州高新区}\n',
  );
  writeFileSync(join(folder, 'content/topics.yaml'), 'topics:\n  - {id: party, name: 党建}\n');
  writeFileSync(join(folder, 'content/articles/2023/04/a.md'), ARTICLE);
  const text = textDigest(splitFile(ARTICLE)!.body).slice(0, 16);
  appendEvents(join(folder, 'content'), [{ date: '2023-04-10', kind: 'added', id: '2023/04/a', text }]);
}

/** Articles as a build would find them. */
const articlesSeen = (folder: string) =>
  findArticles(join(folder, 'content'))
    .files.map((file) => `${file}\t${readFileSync(join(folder, 'content', file), 'utf8')}`)
    .join('\n');
/** The ledger's days are those of the clock, which may strike twelve meanwhile. */
const wholeContent = (folder: string) => {
  const content = join(folder, 'content');
  const ledger = readFileSync(join(content, LEDGER), 'utf8').replace(
    /(?<=^- \{date: )\d{4}-\d{2}-\d{2}/gm,
    'day',
  );
  return `${contentsOf(content, (file) => file === LEDGER)}\n${ledger}`;
};
const noteInLedger = (folder: string) => command('ledger', ['--content', join(folder, 'content')]);

const build = (folder: string, ...more: string[]) =>
  command('build', ['--content', join(folder, 'content'), '--out', join(folder, 'site'), ...more]);

async function importPage(folder: string): Promise<void> {
  writeFileSync(join(folder, 'page.txt'), PAGE);
  await command('import', [join(folder, 'page.txt'), '--content', join(folder, 'content')]);
}

/** Every kind of work that writes. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'first publishing',
    before: () => {},
    run: (folder) => publishSite(join(folder, 'site'), NEW),
    seen: (folder) => contentsOf(join(folder, 'site')),
    kept: bothGenerations,
  },
  {
    name: 'publishing',
    before: (folder) => publishSite(join(folder, 'site'), OLD),
    run: (folder) => publishSite(join(folder, 'site'), NEW),
    seen: (folder) => contentsOf(join(folder, 'site')),
    kept: bothGenerations,
  },
  {
    name: 'assemble',
    async before(folder) {
      await publishSite(join(folder, 'site'), OLD);
      const keys = Object.keys(NEW).map((file) => [
        entryOf(file),
        digest(entryOf(file) === file ? NEW[file]! : entryOf(file)),
      ]);
      for (const index of [1, 2]) {
        const own = Object.entries(NEW).filter(([file]) => entryOf(file).length % 2 === index - 1);
        for (const [file, text] of own) {
          mkdirSync(dirname(join(folder, `part-${index}/files`, file)), { recursive: true });
          writeFileSync(join(folder, `part-${index}/files`, file), text);
        }
        writeState(join(folder, `part-${index}/part`), {
          share: { index, count: 2 },
          plan: 'p',
          site: { makers: 'm' },
          keys,
        });
      }
    },
    run: (folder) =>
      command('assemble', [join(folder, 'part-1'), join(folder, 'part-2'), '--out', join(folder, 'site')]),
    seen: (folder) => contentsOf(join(folder, 'site')),
    kept: bothGenerations,
  },
  {
    name: 'deploy:prepare',
    async before(folder) {
      layArchive(folder);
      await publishSite(join(folder, 'site'), {
        ...OLD,
        'long.html': 'long '.repeat(200),
        'long.css': 'a{}'.repeat(400),
      });
    },
    run: (folder) =>
      command('deploy:prepare', ['--content', join(folder, 'content'), '--out', join(folder, 'site')]),
    // Companions and headers come one after the other; the site's own files are what readers see.
    seen: (folder) =>
      contentsOf(join(folder, 'site'), (file) =>
        /(?:\.gz|\.br|\.new|^_headers|^_redirects|^\.htaccess)$/.test(file),
      ),
    kept: (folder) =>
      contentsOf(join(folder, 'site'), (file) => file.endsWith('.new')) +
      contentsOf(join(folder, '.site/deploy')),
  },
  {
    name: 'import',
    before: layArchive,
    run: importPage,
    async recover(folder) {
      await importPage(folder);
      await noteInLedger(folder);
    },
    seen: articlesSeen,
    kept: wholeContent,
  },
  {
    name: 'new',
    before: layArchive,
    run: (folder) =>
      command('new', [
        '--title',
        '新的一篇',
        '--zone',
        '昆山高新区',
        '--date',
        '2023-05-01',
        '--content',
        join(folder, 'content'),
      ]),
    recover(folder) {
      clearLeftovers(join(folder, 'content'));
      return noteInLedger(folder);
    },
    mayGoBack: true,
    seen: articlesSeen,
    kept: wholeContent,
  },
];

/** A build from beginning to end: as thorough, and a thousand times as slow. */
export const WHOLE_BUILD: Scenario = {
  name: 'build',
  async before(folder) {
    layArchive(folder);
    await build(folder);
    writeFileSync(join(folder, 'content/articles/2023/04/b.md'), ARTICLE.replace('甲', '乙'));
    if (existsSync(join(folder, '.site/deploy'))) rmSync(join(folder, '.site/deploy'), { recursive: true });
  },
  run: (folder) => build(folder),
  seen: (folder) => contentsOf(join(folder, 'site')),
  kept: bothGenerations,
};
