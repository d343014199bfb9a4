import { error, warning } from '../kind.ts';

const GROUP = [
  '一行是一组：搜其中一个词，同组的词也一起找。',
  'A line is a group: a search for one of its words finds the others too.',
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
} as const;
