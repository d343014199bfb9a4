import { error, warning } from '../kind.ts';

const GROUP = [
  '一行是一组：搜其中一个词，同组的词也一起找。',
  'A line is a group: a search for one of its words finds the others too.',
] as const;

const FEED = [
  '订阅由检索式生成，没有人在旁边看结果，所以写得不清楚的先要改好。',
  'A feed is made of the query with nobody looking at the results, so what is unclear is to be mended first.',
] as const;

/** Faults of synonyms.yaml, and of what site.yaml says of the search. */
export const SEARCH = {
  'search-synonyms-form': error(
    ['search 的 synonyms 写法不对', 'Is no way of searching for synonyms'],
    [
      'synonyms.yaml 里同组的词，是一起找还是只作提示，只有这几种选择。',
      'Words of a group of synonyms.yaml are searched for together, or only offered.',
    ],
    ['写 on、offer 之一', 'Write one of on、offer'],
  ),
  'synonym-group-form': error(['这一组词的写法不对', 'The group of words is not written so'], GROUP, [
    '把这一组改成一行：{{line}}',
    'Write the group as one line: {{line}}',
  ]),
  'synonym-head': error(
    ['“{{name}}:”这一行是多余的', 'The line “{{name}}:” is not needed'],
    ['这个文件只有一组一组的词。', 'The file holds nothing but groups of words.'],
    [
      '删去这一行，下面每组从行首写起，例如 - [旧名, 新名]',
      'Delete the line and begin each group at the left edge, such as - [old name, new name]',
    ],
  ),
  'synonym-alone': error(['这一组只有一个词“{{word}}”', 'The group has one word, “{{word}}”, alone'], GROUP, [
    '写上与它同义的词，例如 - [{{word}}, 另一个说法]；没有就删去这一组',
    'Add a word that means the same, such as - [{{word}}, another name], or delete the group',
  ]),
  'synonym-same': warning(
    [
      '“{{word}}”与同组的另一个词本来就当作一样',
      '“{{word}}” and another word of the group are one to the search',
    ],
    [
      '繁简、全角半角和大小写在搜索里不分。',
      'The search does not tell traditional from simplified, full- from half-width, or capitals from small letters.',
    ],
    ['把这一组改成一行：{{line}}', 'Write the group as one line: {{line}}'],
  ),
  'synonym-twice': error(
    ['“{{word}}”在第 {{at}} 行的一组里已经有了', '“{{word}}” stands in the group of line {{at}} already'],
    ['一个词只能在一组里，才知道与谁同义。', 'A word of two groups would join what nobody said is the same.'],
    [
      '是一回事的，删去这一组，把第 {{at}} 行改成：{{line}}；不是一回事的，从其中一组删去“{{word}}”',
      'If they are one, delete this group and write line {{at}} as: {{line}}; if not, take “{{word}}” out of one of them',
    ],
  ),
  'feed-twice': error(['已经有叫“{{title}}”的订阅', 'A feed is called “{{title}}” already'], FEED, [
    '换一个名称；是同一个，删去一处',
    'Take another name, or delete one of the two',
  ]),
  'feed-query-empty': error(['检索式里没有要找的词', 'The query has nothing to look for'], FEED, [
    '写上要找的词，例如 query: 人才',
    'Write what is to be found, such as query: 人才',
  ]),
  'feed-query-quote': error(['检索式的引号不成对', 'A quotation mark of the query is not closed'], FEED, [
    '把这一行改成：{{line}}',
    'Change this line to: {{line}}',
  ]),
  'feed-query-bracket': error(['检索式的括号不成对', 'The brackets of the query do not pair'], FEED, [
    '补上另一半；要找括号本身，用引号括起来',
    'Add the missing one; brackets that are to be found go into quotation marks',
  ]),
  'feed-query-operator': error(
    ['检索式里“{{word}}”的一边没有词', '“{{word}}” has no word on one side in the query'],
    FEED,
    [
      '在“{{word}}”的两边都写上词，或删去它；要找的就是这几个字，用引号括起来',
      'Write a word on either side of “{{word}}”, or delete it; in quotation marks it is looked for',
    ],
  ),
  'feed-query-date': error(['“{{word}}”不是日期', '“{{word}}” is no date'], FEED, [
    '写成 2023、2023-04、2023-04-08，或 2022至2023',
    'Write 2023, 2023-04, 2023-04-08, or 2022至2023',
  ]),
  'feed-query-long': error(['检索式超过 {{most}} 字', 'The query has more than {{most}} characters'], FEED, [
    '缩短到 {{most}} 字以内，或分成几个订阅',
    'Shorten it to {{most}} characters, or make several feeds of it',
  ]),
  'feed-shard': error(
    ['分段生成时不能做检索订阅', 'Feeds of queries cannot be made in shards'],
    [
      '订阅要问整个索引，而每一段只有索引的一部分。',
      'A feed asks the whole index, of which every shard has a part alone.',
    ],
    ['删去 site.yaml 的 feeds，或不分段生成', 'Delete feeds in site.yaml, or build without --shard'],
  ),
} as const;
