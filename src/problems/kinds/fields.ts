import { error, warning } from '../kind.ts';

const REQUIRED = [
  '每篇文章都要有标题、日期、园区和专题，缺了就排不进目录。',
  'Every article needs title, date, zones and topics, or no list can hold it.',
] as const;
const TYPE = [
  '写成别的样子，程序只能猜；档案里不能有猜出来的内容。',
  'Written otherwise it could only be guessed, and an archive holds no guesses.',
] as const;
const KNOWN = [
  '不认识的字段从不略过：多半是拼错了，略过就等于丢了内容。',
  'An unknown field is never ignored: most often it is misspelt, and its content would be lost.',
] as const;

/** Faults of fields of any file: missing, unknown, of another type. */
export const FIELDS_FAULTS = {
  'title-missing': error(['缺少标题', 'The title is missing'], REQUIRED, [
    '加一行 title: 原报标题',
    'Add a line title: the headline as printed',
  ]),
  'date-missing': error(['缺少日期', 'The date is missing'], REQUIRED, [
    '加一行 date: 2023-04-08（只知道月份写 2023-04，约数写 2023-04~）',
    'Add a line date: 2023-04-08 (2023-04 where only the month is known, 2023-04~ for about then)',
  ]),
  'zones-missing': error(['缺少{{zoneWord}}', 'The zones are missing'], REQUIRED, [
    '加一行 zones: [{{zoneExample}}]；不专写某个{{zoneWord}}的文章写 zones: []',
    'Add a line zones: [{{zoneExample}}]; for an article about no single zone zones: []',
  ]),
  'topics-missing': error(['缺少专题', 'The topics are missing'], REQUIRED, [
    '加一行 topics: [专题名称]，名称见 topics.yaml',
    'Add a line topics: [name], with a name from topics.yaml',
  ]),
  'correction-of': error(['“of”写法不对', 'Is no value of “of”'], TYPE, [
    '原报印错的写 of: paper，录入有误的写 of: archive',
    'Write of: paper for a misprint, of: archive for an error of transcription',
  ]),
  'rights-form': error(['权利写法不对', 'Does not state rights'], TYPE, [
    '写声明的网址，例如 rights: {statement: "{{address}}", holder: 报社名称}',
    'Write the address of a statement, such as rights: {statement: "{{address}}", holder: name of the paper}',
  ]),
  'rights-unknown': error(
    ['“{{address}}”不是认得的权利声明', '“{{address}}” is no statement of rights that is known'],
    [
      '只有 RightsStatements.org 和知识共享（CC）的固定网址，图书馆和搜索引擎的程序才认得。',
      'Programs of libraries and search engines know the permanent addresses of RightsStatements.org and Creative Commons alone.',
    ],
    ['是不是 {{near}}？改成认得的网址', 'Did you mean {{near}}? Write a known address'],
  ),
  'field-blank': error(['“{{name}}”后面没有内容', 'Nothing follows “{{name}}”'], REQUIRED, [
    '在冒号后面写上内容，例如写成 {{example}}',
    'Write it behind the colon, such as {{example}}',
  ]),
  'title-empty': error(
    ['标题是空的', 'The title is empty'],
    ['只有草稿可以没有标题。', 'Only a draft may be without a title.'],
    [
      '写上原报标题；原报没有标题的，拟一个并加 titleSupplied: true',
      'Write the printed headline; where there is none, supply one and add titleSupplied: true',
    ],
  ),
  'topics-empty': warning(
    ['没有写专题', 'No topic is named'],
    [
      '没有专题的文章照常刊出，只是不在任何专题页上。',
      'An article without a topic is shown, but on no page of a topic.',
    ],
    ['写 topics: [专题名称]，名称见 topics.yaml', 'Write topics: [name], with a name from topics.yaml'],
  ),
  'field-missing': error(['缺少“{{name}}”', '“{{name}}” is missing'], TYPE, [
    '补上这一项，写法见 docs/content-format.zh-CN.md',
    'Add it; docs/content-format.md tells how',
  ]),
  'field-misspelt': error(['没有“{{name}}”这个字段', 'There is no field “{{name}}”'], KNOWN, [
    '是不是想写 {{near}}？',
    'Did you mean {{near}}?',
  ]),
  'field-unknown': error(['没有“{{name}}”这个字段', 'There is no field “{{name}}”'], KNOWN, [
    '删去这一行（连同下面属于它的各行），或改用已有字段：{{known}}',
    'Delete the line, with those below that belong to it, or use one of: {{known}}',
  ]),
  'field-inside': error(['“{{name}}”是 {{parent}} 里的一项', '“{{name}}” is a field of {{parent}}'], KNOWN, [
    '把这一行改成：{{line}}',
    'Change this line to: {{line}}',
  ]),
  'field-outside': error(
    [
      '“{{name}}”写在了 {{parent}} 里面，不属于它',
      '“{{name}}” stands inside {{parent}}, to which it does not belong',
    ],
    KNOWN,
    ['把这一行改成：{{line}}', 'Change this line to: {{line}}'],
  ),
  'field-inside-rest': error(
    ['“{{name}}”是 {{parent}} 里的一项', '“{{name}}” is a field of {{parent}}'],
    KNOWN,
    ['删去这一行，它已并到 {{parent}} 一行', 'Delete this line; it stands in that of {{parent}} now'],
  ),
  'field-inside-more': error(
    ['“{{name}}”是 {{parent}} 里的一项', '“{{name}}” is a field of {{parent}}'],
    KNOWN,
    [
      '移到 {{parent}} 里（{{parts}}），这里的一行删去',
      'Move it into {{parent}} ({{parts}}) and delete it here',
    ],
  ),
  'field-twice': error(
    ['{{singular}} 和 {{plural}} 只能写一个', 'Only one of {{singular}} and {{plural}} may stand'],
    ['单数和复数是同一个字段的两种写法。', 'Singular and plural are two spellings of one field.'],
    [
      '把内容合到 {{plural}} 里，删去 {{singular}}',
      'Put the content into {{plural}} and delete {{singular}}',
    ],
  ),
  'field-type': error(['应是{{type}}', 'Should be {{typeEnglish}}'], TYPE, [
    '对照 docs/content-format.zh-CN.md 改写',
    'Write it as docs/content-format.md tells',
  ]),
  'field-text': error(['应是文字', 'Should be text'], TYPE, [
    '直接写文字；数字和含冒号等符号的文字用引号括起来',
    'Write text; put figures and text with colons between quotation marks',
  ]),
  'field-empty': error(['是空的', 'Is empty'], TYPE, [
    '写上内容，或删去这一行',
    'Write something, or delete the line',
  ]),
  'field-few': error(['至少{{amount}}', 'At least {{limit}}'], TYPE, [
    '对照 docs/content-format.zh-CN.md 改写',
    'Write it as docs/content-format.md tells',
  ]),
  'field-many': error(['至多{{amount}}', 'At most {{limit}}'], TYPE, [
    '对照 docs/content-format.zh-CN.md 改写',
    'Write it as docs/content-format.md tells',
  ]),
  'field-form': error(['写法不对', 'Is not written as it should be'], TYPE, [
    '对照 docs/content-format.zh-CN.md 改写',
    'Write it as docs/content-format.md tells',
  ]),
  'text-missing': error(['缺少{{label}}', 'Is missing'], TYPE, ['补上这一项', 'Add it']),
  'text-empty': error(['{{label}}是空的', 'Is empty'], TYPE, [
    '写上内容，或删去这一行',
    'Write something, or delete the line',
  ]),
  'text-long': error(
    ['{{label}}有 {{length}} 个字，太长了', 'Is {{length}} characters long, which is too much'],
    [
      '列表和每一页都要带上它；这么长的多半是把正文写进了字段。',
      'Lists and pages carry it; so much is most often the text of the article in the wrong place.',
    ],
    [
      '至多 {{limit}} 个字；正文写在第二个 --- 下面',
      'At most {{limit}} characters; the text goes below the second ---',
    ],
  ),
  'text-number': error(
    ['{{label}}应是一段文字', 'Should be text'],
    ['007 和 1.50 当数字读，会丢掉 0；true 当真假读。', 'Read as a number, 007 and 1.50 would lose a digit.'],
    ["加上引号，写成 '{{input}}'", "Add quotation marks: '{{input}}'"],
  ),
  'withdrawn-word': error(
    ['“{{input}}”不是撤下的原因', '“{{input}}” is no reason for a withdrawal'],
    [
      '这一项写了就是撤下：文章不再显示，读者看到的是这里写的原因。',
      'What has this field is withdrawn: readers see the reason in place of the article.',
    ],
    [
      '删去这一行；真撤下了的，写原因，例如 withdrawn: 应作者要求撤下。',
      'Delete this line; if it is withdrawn, say why: withdrawn: At the author’s request.',
    ],
  ),
  'text-form': error(['{{label}}应是一段文字', 'Should be text'], TYPE, [
    '直接写文字；含冒号等符号时用英文引号括起来',
    'Write text; put text with colons between quotation marks',
  ]),
  'name-form': error(['{{label}}应写名称', 'Should be a name'], TYPE, [
    '写{{label}}的名称或编号',
    'Write a registered name or id',
  ]),
  'name-empty': error(['{{label}}是空的', 'Is empty'], TYPE, [
    '写上名称，或删去这一项',
    'Write the name, or delete the item',
  ]),
  'flag-form': error(['{{field}} 只能是 true 或 false', '{{field}} is true or false'], TYPE, [
    '写 {{field}}: true，或删去这一行',
    'Write {{field}}: true, or delete the line',
  ]),
  'address-form': error(['网址写法不对', 'Is no address on the web'], TYPE, [
    '写完整网址，例如 https://example.com/a.html',
    'Write the whole address, such as https://example.com/a.html',
  ]),
};
