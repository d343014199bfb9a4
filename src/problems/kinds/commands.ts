import { error } from '../kind.ts';

const TYPED = [
  '命令做什么由选项决定；看不懂的选项不猜，什么也不做。',
  'Options say what a command does; one that cannot be read is never guessed, and nothing is done.',
] as const;
const KEPT = ['别人写的文件不会盖掉。', 'What somebody else wrote is never overwritten.'] as const;

const PARTS = [
  '大的网站可以分几台机器生成，合起来要是同一个网站。',
  'A large site may be made on several machines; joined, the parts must be one site.',
] as const;
const PREPARED = [
  '上传的只是建好的、完好的网站。',
  'Only a site that is built and whole is uploaded.',
] as const;

/** What is wrong with how a command was typed, or with where it is to work. */
export const COMMANDS_FAULTS = {
  'option-unknown': error(
    ['参数不对：没有 {{option}} 这个选项', 'Wrong arguments: there is no option {{option}}'],
    TYPED,
    ['所有选项见 {{help}}', 'All options: {{help}}'],
  ),
  'option-misspelt': error(
    ['参数不对：没有 {{option}} 这个选项', 'Wrong arguments: there is no option {{option}}'],
    TYPED,
    ['是不是 {{near}}？所有选项见 {{help}}', 'Did you mean {{near}}? All options: {{help}}'],
  ),
  'option-no-value': error(
    ['参数不对：{{option}} 不带值', 'Wrong arguments: {{option}} takes no value'],
    TYPED,
    ['只写 {{option}}；所有选项见 {{help}}', 'Write {{option}} alone; all options: {{help}}'],
  ),
  'option-value-missing': error(
    ['参数不对：{{option}} 后面没有写{{value}}', 'Wrong arguments: nothing stands behind {{option}}'],
    TYPED,
    ['写成 {{option}} {{value}}；所有选项见 {{help}}', 'Write {{option}} {{value}}; all options: {{help}}'],
  ),
  'option-value-empty': error(
    ['参数不对：{{option}} 的值是空的', 'Wrong arguments: the value of {{option}} is empty'],
    TYPED,
    ['写成 {{option}} {{value}}；所有选项见 {{help}}', 'Write {{option}} {{value}}; all options: {{help}}'],
  ),
  'option-twice': error(
    ['参数不对：{{option}} 写了两次', 'Wrong arguments: {{option}} stands twice'],
    TYPED,
    ['只留一次；所有选项见 {{help}}', 'Keep one of them; all options: {{help}}'],
  ),
  'operand-unknown': error(
    ['参数不对：不知道“{{operand}}”是什么', 'Wrong arguments: what is “{{operand}}”?'],
    TYPED,
    [
      '这个命令只有选项，选项前面写 --；所有选项见 {{help}}',
      'This command has options alone, which begin with --; all options: {{help}}',
    ],
  ),
  'option-swallowed': error(
    [
      'npm 自己收下了 {{options}}，命令没有收到，所以什么也没做',
      'npm kept {{options}} for itself; the command never saw it, and did nothing',
    ],
    TYPED,
    ['选项前面加 -- ，写成 {{line}}', 'Put -- before options: {{line}}'],
  ),
  'option-choice': error(['{{option}} {{value}} 写法不对', '{{option}} has no choice {{value}}'], TYPED, [
    '写 {{known}} 之一',
    'Write one of {{known}}',
  ]),
  'port-form': error(['--port {{port}} 不是端口号', '--port {{port}} is no port'], TYPED, [
    '写 1 到 65535 的整数，例如 --port 8080',
    'Write a whole number from 1 to 65535, such as --port 8080',
  ]),
  'port-taken': error(
    ['端口 {{port}} 已被占用', 'The port {{port}} is in use'],
    ['一个端口只能给一个程序用。', 'A port serves one program.'],
    [
      '换一个端口，例如 {{line}}，或不写 --port，由程序自选',
      'Take another, as in {{line}}, or leave --port out and let the program choose',
    ],
  ),
  'poll-form': error(['--poll {{poll}} 写法不对', '--poll {{poll}} is no time'], TYPED, [
    '写 {{least}} 到 {{most}} 的毫秒数，例如 --poll 1000',
    'Write milliseconds from {{least}} to {{most}}, such as --poll 1000',
  ]),
  'option-date': error(['{{option}} {{date}} 日期写法不对', '{{option}} {{date}} is no date'], TYPED, [
    '写成 2023、2023-04 或 2023-04-08',
    'Write 2023, 2023-04 or 2023-04-08',
  ]),
  'option-whole': error(
    ['{{option}} {{value}} 应是一个整数', '{{option}} {{value}} is no whole number'],
    TYPED,
    ['例如 {{option}} 20', 'Such as {{option}} 20'],
  ),
  'editor-unknown': error(['不认识 --editor {{editor}}', '--editor {{editor}} is not known'], TYPED, [
    "写 {{known}} 之一，或一个网址，例如 --editor 'vscode://file{file}:{line}'",
    "Write one of {{known}}, or an address, such as --editor 'vscode://file{file}:{line}'",
  ]),
  'ports-taken': error(
    ['没有空着的端口', 'No port is free'],
    ['一个端口只能给一个程序用。', 'A port serves one program.'],
    ['关掉别的程序再试', 'Close other programs and try again'],
  ),
  'review-open': error(
    ['这个档案的核对台已经开着：{{url}}', 'The review desk of this archive is open already: {{url}}'],
    ['两个核对台会互相盖掉对方做的。', 'Two desks would overwrite each other’s work.'],
    [
      '用那一个；要重开，先在那个终端按 Ctrl-C',
      'Use that one; to start anew, press Ctrl-C in its terminal first',
    ],
  ),
  'review-alone': error(
    ['--review 不能与 --dry-run、--json 一起写', '--review does not go with --dry-run or --json'],
    TYPED,
    [
      '去掉 --dry-run 和 --json：核对台里按“写入”之前本来就不写',
      'Leave those out: the desk writes nothing before “写入”',
    ],
  ),
  'review-nothing': error(['没有可以核对的文件', 'There is no file to review'], TYPED, [
    '写文件或文件夹的路径；核对台不能读标准输入',
    'Name files or folders; the desk cannot read standard input',
  ]),
  'copy-used': error(
    ['{{folder}} 里有别的文件，不会改动它们', 'There are other files in {{folder}}, which stay as they are'],
    KEPT,
    ['--copy 写一个新文件夹的名字', 'Give --copy the name of a new folder'],
  ),
  'output-twice': error(
    ['有两处都要写 {{file}}', 'Two things would be written to {{file}}'],
    ['一个地址只能是一页。', 'An address is one page.'],
    [
      '检查文章的 redirectFrom 和 public 目录，改掉其中一处',
      'Look at redirectFrom of articles and at public/, and change one of them',
    ],
  ),
  'pagefind-memory': error(
    [
      '内存不够编 Pagefind 索引：需要约 {{needed}} MB，现在空闲 {{free}} MB',
      'There is not enough memory for the index of Pagefind: it needs about {{needed}} MB, and {{free}} MB are free',
    ],
    ['Pagefind 编索引时把所有文章放在内存里。', 'Pagefind holds all articles in memory while it indexes.'],
    [
      '关掉别的程序再建，或在 site.yaml 里写 pagefind: off',
      'Close other programs and build again, or write pagefind: off in site.yaml',
    ],
  ),
  'part-folder': error(
    ['{{folder}} 已存在，而且不是网站的一部分', '{{folder}} is there already and no part of a site'],
    KEPT,
    ['用 --out 换一个目录', 'Name another folder by --out'],
  ),
  'part-damaged': error(
    ['{{folder}} 不是网站的一部分，或已损坏', '{{folder}} is no part of a site, or damaged'],
    PARTS,
    [
      '用 npm run build -- --shard I/N --out {{folder}} 重新生成',
      'Make it again with npm run build -- --shard I/N --out {{folder}}',
    ],
  ),
  'parts-lack': error(['各部分都没有 {{file}}', 'No part has {{file}}'], PARTS, [
    '各部分要用同一份内容和同一版程序重新生成',
    'Make all parts again from the same content with the same version',
  ]),
  'parts-differ': error(['各部分不是同一个网站的', 'The parts are of different sites'], PARTS, [
    '用同一份内容、同一版程序、同一个 N 重新生成',
    'Make them again from the same content with the same version and the same N',
  ]),
  'parts-count': error(
    [
      '一共要 {{count}} 个部分，各一份；缺第 {{missing}} 个',
      'There must be {{count}} parts, each once; missing: {{missing}}',
    ],
    PARTS,
    [
      '补上缺的，去掉多的，再运行一次',
      'Add what is missing, leave out what is twice there, and run the command again',
    ],
  ),
  'output-foreign': error(
    [
      '{{folder}} 已存在，而且不是本程序生成的网站',
      '{{folder}} is there already and was not made by this program',
    ],
    KEPT,
    ['把它移走或删去，或用 --out 换一个目录', 'Move or delete it, or name another folder by --out'],
  ),
  'upload-unprepared': error(['还没有准备过上传', 'No upload has been prepared'], PREPARED, [
    '先运行 npm run deploy:prepare',
    'Run npm run deploy:prepare first',
  ]),
  'site-unbuilt': error(['{{folder}} 还没有网站', 'There is no site in {{folder}}'], PREPARED, [
    '先运行 npm run build',
    'Run npm run build first',
  ]),
  'site-holes': error(
    [
      '{{folder}} 里有 {{count}} 个文件不见了，或被改动过',
      '{{count}} files of {{folder}} are gone or were changed',
    ],
    PREPARED,
    ['先运行 npm run build 补好', 'Run npm run build first, which mends them'],
  ),
  'chromium-missing': error(
    ['没有可用的 Chromium', 'No Chromium can be used'],
    ['测试和截图要用浏览器。', 'Tests and screenshots need a browser.'],
    ['照此做：{{cure}}', 'Do this: {{cure}}'],
  ),
  'epub-choice': error(
    ['一本书要从 --year、--zone、--topic 里选一样', 'A book is of one --year, --zone or --topic'],
    TYPED,
    [
      '例如 --year 2023，或 --zone 加名称或编号',
      'Write --year 2023, or --zone with a name or id, and no second one',
    ],
  ),
  'epub-unknown': error(['没有登记过“{{name}}”', '“{{name}}” is not registered'], TYPED, [
    '写 zones.yaml 或 topics.yaml 里的名称或编号',
    'Write a name or id of zones.yaml or topics.yaml',
  ]),
  'epub-empty': error(['“{{label}}”还没有文章', 'There are no articles of “{{label}}”'], TYPED, [
    '换一年、一个园区或专题',
    'Take another year, zone or topic',
  ]),
  'shard-form': error(['--shard {{shard}} 写法不对', '--shard {{shard}} is no share'], TYPED, [
    '写 I/N，例如 --shard 2/4 表示四份中的第二份',
    'Write I/N: --shard 2/4 is the second of four',
  ]),
  'folder-missing': error(
    ['{{folder}}：没有这个文件夹', '{{folder}}: there is no such folder'],
    ['命令要在档案的文件夹里找文章和设置。', 'The command looks for articles and settings in this folder.'],
    [
      '--content 写档案所在的文件夹，里面有 articles/',
      'Give --content the folder of the archive, which holds articles/',
    ],
  ),
  'folder-file': error(
    ['{{folder}}：这是文件，不是文件夹', '{{folder}} is a file, not a folder'],
    ['命令要在档案的文件夹里找文章和设置。', 'The command looks for articles and settings in this folder.'],
    [
      '--content 写档案所在的文件夹，里面有 articles/',
      'Give --content the folder of the archive, which holds articles/',
    ],
  ),
  'folder-used': error(
    [
      '{{folder}} 里已经有文件，不会改动它们',
      'There are files in {{folder}} already, which stay as they are',
    ],
    KEPT,
    ['换一个新文件夹的名字', 'Name a new folder'],
  ),
  'folder-unnamed': error(['要写一个文件夹的名字', 'The name of a folder is missing'], TYPED, [
    '例如 npx gaoxin-archive init my-archive',
    'Such as npx gaoxin-archive init my-archive',
  ]),
  'parts-unnamed': error(['没有写明要合并的部分', 'The parts to be joined are missing'], TYPED, [
    '例如 npm run assemble -- part-1 part-2 part-3 part-4',
    'Such as npm run assemble -- part-1 part-2 part-3 part-4',
  ]),
  'import-unnamed': error(['没有写要导入的文件', 'The files to import are missing'], TYPED, [
    '例如 npm run import -- page.txt --date 2023-05-15',
    'Such as npm run import -- page.txt --date 2023-05-15',
  ]),
  'new-untitled': error(['没有写标题', 'The headline is missing'], TYPED, [
    '加上 --title 标题，例如 npm run new -- --title 标题 --zone 名称',
    'Add --title, as in npm run new -- --title 标题 --zone 名称',
  ]),
  'new-unzoned': error(['没有写{{zone}}', 'The zone is missing'], TYPED, [
    '加上 --zone 名称，例如 --zone {{first}}；相近的有：{{near}}；全部见 zones.yaml',
    'Add --zone, such as --zone {{first}}; near ones: {{near}}; all of them: zones.yaml',
  ]),
  'index-missing': error(
    ['{{folder}}: 没有找到搜索索引', '{{folder}}: there is no search index'],
    ['从终端检索用的是建好的网站里的索引。', 'The terminal searches the index of a built site.'],
    [
      '先运行 npm run build 建好网站；网站在别处时用 --out 指出它的文件夹',
      'Build the site with npm run build; where it lies elsewhere, name its folder by --out',
    ],
  ),
  'deploy-example': error(
    [
      '网址还是例子 {{url}}，订阅、站点地图和引用都会指错',
      'The address is still the example {{url}}: feeds, site maps and citations would lead there',
    ],
    ['各页的网址由 baseUrl 而来。', 'All addresses are made of baseUrl.'],
    [
      '在 site.yaml 的 baseUrl 写网站发布后的网址，重新运行 npm run build；只是试试就加 --example-address',
      'Write the address of the site as baseUrl in site.yaml and run npm run build again; only for trying, add --example-address',
    ],
  ),
};
