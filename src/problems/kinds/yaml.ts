import { error } from '../kind.ts';

const WHY = [
  '文章信息和设置文件用 YAML 写：每行“字段: 内容”。读不成的那一行，程序不猜。',
  'Front-matter and settings are YAML, a line “field: content” each. A line that cannot be read is never guessed.',
] as const;

/** Faults of YAML itself, before anything is known of its fields. */
export const YAML = {
  'yaml-key-twice': error(['同一个字段写了两次', 'The same field stands twice'], WHY, [
    '只留一处',
    'Keep one of them',
  ]),
  'yaml-deep': error(
    ['列表或括号一层套一层，超过 {{most}} 层', 'Lists or brackets are nested deeper than {{most}}'],
    WHY,
    [
      '文件多半损坏了；照文章模板重写这几行',
      'The file is probably damaged; write these lines anew after the template',
    ],
  ),
  'yaml-tab': error(
    ['用了制表符（Tab）缩进', 'The line is indented with a tab'],
    [
      'YAML 不认制表符：各编辑器显示的宽度不同。',
      'YAML takes no tabs: editors show them in different widths.',
    ],
    ['改用空格缩进', 'Indent with spaces'],
  ),
  'yaml-indent': error(['缩进不对', 'The indentation is not right'], WHY, [
    '同一层的字段左边对齐，列表项前空两格；冒号后要有一个空格',
    'Fields of one level stand in one column, list items two spaces in; a space follows each colon',
  ]),
  'yaml-quote-open': error(
    ['这里的引号 {{mark}} 没有收尾', 'The quotation mark {{mark}} is never closed'],
    WHY,
    ['在这段文字末尾补上 {{mark}}', 'Add {{mark}} at the end of this text'],
  ),
  'yaml-bracket-open': error(['这里的括号没有收尾', 'The bracket is never closed'], WHY, [
    '在末尾补上 {{mark}}',
    'Add {{mark}} at the end',
  ]),
  'yaml-colon': error(
    ['这一行的冒号让它读不成字段', 'A colon in the text keeps the line from being read'],
    WHY,
    [
      '文字里有英文冒号时，整段用英文引号括起来，例如 title: "甲: 乙"',
      'Put text that holds a colon and a space between quotation marks: title: "A: B"',
    ],
  ),
  'yaml-broken': error(['这里不是合法的 YAML', 'This is not valid YAML'], WHY, [
    '每行写成“字段: 内容”；内容含 : # [ ] { } " 等符号时用英文引号括起来',
    'Write each line as “field: content”; put content with : # [ ] { } " between quotation marks',
  ]),
  'yaml-mark': error(
    ['以 {{mark}} 开头的内容，YAML 读不出原文', 'YAML loses what begins with {{mark}}'],
    [
      '& * ! 在 YAML 里另有意思，后面的字会丢。',
      'The marks & * ! mean something else in YAML; the words behind them are lost.',
    ],
    [
      '整段用英文引号括起来，例如 title: "{{mark}}甲"',
      'Put the whole text between quotation marks: title: "{{mark}}…"',
    ],
  ),
  'yaml-key': error(['冒号前面不是字段名', 'What stands before the colon is no field name'], WHY, [
    '每行写成“字段: 内容”',
    'Write each line as “field: content”',
  ]),
  'yaml-no-fields': error(['文章信息不是“字段: 内容”的形式', 'The front-matter is not made of fields'], WHY, [
    '每行写一个字段，例如 title: 标题',
    'Write a field on each line, such as title: …',
  ]),
};
