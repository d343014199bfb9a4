import { error, lineAbove, warning } from '../kind.ts';

const WHY = [
  '文章信息和设置文件用 YAML 写：英文冒号后空一格，同一层左边对齐。差一点就读成别的东西。',
  'Front-matter and settings are YAML: a colon and a space, one level in one column. A little less reads as something else.',
] as const;
const LINE = ['把这一行改成：{{line}}', 'Change this line to: {{line}}'] as const;
const QUOTED = [
  '有些符号在 YAML 里另有意思；整段放进引号，就照原样读。',
  'Some signs mean something else in YAML; between quotation marks text is read as it stands.',
] as const;
const FENCE = [
  '文章信息夹在两行 --- 之间：第一行是 ---，最后一个字段下面再一行 ---。',
  'Front-matter stands between two lines ---: the first line of the file, and one below the last field.',
] as const;

/** What beginners of YAML write: the true cause, and the line as it should be. */
export const BEGINNER = {
  'yaml-colon-wide': error(
    ['字段名后面是中文冒号', 'A full-width colon follows the name of the field'],
    WHY,
    LINE,
  ),
  'yaml-colon-space': error(['冒号后面少一个空格', 'A space is missing behind the colon'], WHY, LINE),
  'yaml-colon-twice': error(['字段名后面有两个冒号', 'Two colons follow the name of the field'], WHY, LINE),
  'yaml-person-colon': error(
    ['姓名和身份之间写了冒号，姓名会读成字段', 'A colon between a name and a role makes the name a field'],
    WHY,
    LINE,
  ),
  'yaml-colon-missing': error(
    ['字段名后面少一个冒号', 'A colon is missing behind the name of the field'],
    WHY,
    LINE,
  ),
  'yaml-toml': error(
    [
      '这一行是 TOML 的写法（等号或整行方括号），这里用 YAML',
      'The line is TOML (= or a head in brackets); this is YAML',
    ],
    WHY,
    LINE,
  ),
  'yaml-json': error(
    [
      '这一行是 JSON 的写法（字段名带引号、行末带逗号），这里用 YAML',
      'The line is JSON (quoted name, comma at the end); this is YAML',
    ],
    WHY,
    LINE,
  ),
  'yaml-comma-end': error(['这一行末尾多了标点', 'A comma or stop too many ends the line'], WHY, LINE),
  'yaml-line-split': error(
    ['这个字段的内容写到了下一行', 'The content of this field goes on in the next line'],
    WHY,
    LINE,
  ),
  'yaml-line-rest': error(
    ['“{{text}}”不是字段，是上面一行的内容', '“{{text}}” is no field but belongs to the line above'],
    WHY,
    ['删去这一行，它已并到上面一行', 'Delete this line; it stands in the line above now'],
  ),
  'yaml-key-name': error(
    ['字段名“{{name}}”写法不对', 'The name of the field “{{name}}” is not written so'],
    WHY,
    LINE,
  ),
  'yaml-key-indented': error(['字段前面多了空格或符号', 'Something stands before the field'], WHY, LINE),
  'yaml-key-column': error(
    ['这一项没有和同一条的其他项对齐', 'The field does not stand in one column with the others of its entry'],
    WHY,
    LINE,
  ),
  'yaml-key-inside': error(
    [
      '“{{name}}”是 {{parent}} 里的一项，前面少空格',
      '“{{name}}” is a field of {{parent}}: spaces are missing before it',
    ],
    WHY,
    LINE,
  ),
  'yaml-fields-line': error(['几个字段写在了一行', 'Several fields stand in one line'], WHY, LINE),
  'yaml-fence': error(
    ['这一行 {{fence}} 不是字段', 'The line {{fence}} is no field'],
    [
      '文章信息夹在两行 --- 之间，设置文件整个就是字段，前后什么也不加。',
      'The front-matter of an article stands between two lines ---; a settings file is nothing but fields.',
    ],
    ['删去这一行', 'Delete this line'],
  ),
  'yaml-item-column': error(
    [
      '这一项的“-”没有和同一列表的其他项对齐',
      'The dash of this item does not stand in one column with those of the others',
    ],
    WHY,
    LINE,
  ),
  'yaml-list-nested': error(['列表的方括号写了两层', 'The list has two pairs of brackets'], WHY, LINE),
  'yaml-tab-line': error(['这一行开头用了制表符（Tab）', 'The line begins with a tab'], WHY, LINE),
  'yaml-space-line': error(
    [
      '这一行开头是全角空格，或网页上的不间断空格',
      'The line begins with a full-width space, or one of a web page that never breaks',
    ],
    WHY,
    LINE,
  ),
  'yaml-dash-space': error(
    ['列表的每一项应以“- ”（减号加空格）开头', 'Each item of a list begins with a dash and a space'],
    WHY,
    LINE,
  ),
  'yaml-quotes-inside': error(
    ['引号没有把整段文字括住', 'The quotation marks do not enclose the text'],
    QUOTED,
    LINE,
  ),
  'yaml-sign-first': error(
    ['内容以 {{mark}} 开头，YAML 读不出原文', 'YAML cannot read text that begins with {{mark}}'],
    QUOTED,
    LINE,
  ),
  'yaml-colon-inside': error(['文字里有英文冒号加空格', 'The text holds a colon and a space'], QUOTED, LINE),
  'yaml-hash': warning(
    ['“ #”后面的字不会显示', 'What follows “ #” is not shown'],
    ['空格加 # 在 YAML 里是备注的开头。', 'A space and # begin a comment in YAML.'],
    [
      '把这一行改成：{{line}}；若是备注，移到上一行',
      'Change this line to: {{line}}; a comment goes to the line above',
    ],
  ),
  'yaml-list-form': error(
    ['列表的括号或逗号写法不对', 'The brackets or commas of the list are not right'],
    WHY,
    LINE,
  ),
  'yaml-object-form': error(
    ['花括号里的写法不对', 'What stands between the braces is not written so'],
    WHY,
    LINE,
  ),
  'yaml-comment': error(
    ['备注的开头是英文的 #', 'A remark begins with #'],
    ['// 和 ＃ 在 YAML 里是文字的一部分。', 'To YAML, // and ＃ are a part of the text.'],
    LINE,
  ),
  'yaml-block-indent': error(
    ['几行的文字没有缩进', 'A text of several lines is not indented'],
    [
      '| 和 > 下面的各行要比字段靠右，才算它的内容。',
      'Below | and > the lines of a text stand further in than its field.',
    ],
    LINE,
  ),
  'value-word': error(
    ['“{{name}}”不是这里的写法', '“{{name}}” is not how it is written here'],
    ['有些内容只有一种写法，程序才认得。', 'Some values have one spelling, by which programs know them.'],
    LINE,
  ),
  'yaml-repeated': error(
    [
      '{{name}} 写了两次：上面是“{{first}}”，这里是“{{second}}”',
      '{{name}} stands twice: “{{first}}” above, “{{second}}” here',
    ],
    WHY,
    [
      '删去这一行，只留上面一处；这里写的才对，或两处都要的，先改好上面那一处',
      'Delete this line and keep the one above; if this one is right, or both are wanted, mend that one first',
    ],
  ),
  'fence-first': error(['--- 上面还有空行或文字', 'Something stands above the first ---'], FENCE, [
    '删去这一行',
    'Delete this line',
  ]),
  'fence-form': error(
    ['这一行应是 ---（三个英文连字符）', 'This line should be --- (three hyphens)'],
    FENCE,
    LINE,
  ),
  'fence-opening': lineAbove(
    error(['文件开头没有 ---', 'The file does not begin with ---'], FENCE, [
      '在这一行上面加一行：---',
      'Add a line above this one: ---',
    ]),
  ),
  'fence-closing': lineAbove(
    error(['文章信息下面没有收尾的 ---', 'No --- closes the front-matter'], FENCE, [
      '在这一行上面加一行：---',
      'Add a line above this one: ---',
    ]),
  ),
  'leftover-placeholder': warning(
    ['正文里还是“{{text}}”', 'The text still says “{{text}}”'],
    ['新建文章时留的提示，不是正文。', 'A hint left by npm run new.'],
    ['删去这一行，写上正文', 'Delete this line and write the text'],
  ),
  'leftover-doubt': warning(
    ['还有一处存疑没有核对：{{text}}', 'A doubt is not yet settled: {{text}}'],
    [
      '导入时有把握不大的地方，发布前要对照原报。',
      'The import was not sure; look at the paper before publishing.',
    ],
    ['对照原报核对后，删去这一行', 'Look at the paper, then delete this line'],
  ),
};
