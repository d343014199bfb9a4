import { error } from '../kind.ts';

const WHY = [
  '界面文字照自带的那一份改写：键、形状和可填的值都一样。',
  'Own interface texts have the keys, shapes and values of the shipped ones.',
] as const;

/** Faults of an archive's own interface texts. */
export const STRINGS = {
  'text-key-unknown': error(['没有“{{name}}”这一条界面文字', 'There is no interface text “{{name}}”'], WHY, [
    '这里可以写 {{near}} 等；全部见 docs/strings.md',
    'Such as {{near}}; docs/strings.md has them all',
  ]),
  'text-misspelt': error(['没有“{{name}}”这一条界面文字', 'There is no interface text “{{name}}”'], WHY, [
    '是不是想写 {{near}}？',
    'Did you mean {{near}}?',
  ]),
  'text-dotted': error(['组名和条名不用点连着写', 'Group and text are not joined by a dot'], WHY, [
    '把这一行改成：{{line}}',
    'Change this line to: {{line}}',
  ]),
  'text-place-wide': error(['“{{place}}”不是填数目的地方', '“{{place}}” is no place for a value'], WHY, [
    '把“{{place}}”换成 {{meant}}',
    'Write {{meant}} instead of “{{place}}”',
  ]),
  'text-outside': error(['这一条不在“{{group}}”里', 'The text does not stand in “{{group}}”'], WHY, [
    '把这一行改成：{{line}}',
    'Change this line to: {{line}}',
  ]),
  'text-no-group': error(['“{{name}}”是一组文字', '“{{name}}” is a group of texts'], WHY, [
    '下面逐条写，例如 {{first}}: …',
    'Write them one by one below it, such as {{first}}: …',
  ]),
  'text-no-list': error(['“{{name}}”应是 {{count}} 项的列表', '“{{name}}” is a list of {{count}}'], WHY, [
    '照自带的写：{{shipped}}',
    'Write it as the shipped one: {{shipped}}',
  ]),
  'text-no-text': error(['“{{name}}”应是文字', '“{{name}}” is text'], WHY, [
    '自带的是“{{shipped}}”；写成 {{item}}',
    'The shipped one is “{{shipped}}”; write {{item}}',
  ]),
  'text-no-value': error(
    ['“{{name}}”里的 {{places}} 没有值可填', 'Nothing fills {{places}} in “{{name}}”'],
    WHY,
    ['可以用 {{known}}', 'There are {{known}}'],
  ),
  'text-no-values': error(
    ['“{{name}}”里的 {{places}} 没有值可填', 'Nothing fills {{places}} in “{{name}}”'],
    WHY,
    ['去掉花括号里的部分', 'Take away what stands between braces'],
  ),
};
