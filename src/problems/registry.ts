/** Every kind of fault the project tells of, by its permanent id. docs/faults.md is made from it. */
import type { FaultKind } from './kind.ts';
import { ARTICLES } from './kinds/articles.ts';
import { BEGINNER } from './kinds/beginner.ts';
import { BODY } from './kinds/body.ts';
import { CHARACTERS } from './kinds/characters.ts';
import { COMMANDS_FAULTS } from './kinds/commands.ts';
import { DATES } from './kinds/dates.ts';
import { FIELDS_FAULTS } from './kinds/fields.ts';
import { FILES } from './kinds/files.ts';
import { PICTURES } from './kinds/pictures.ts';
import { OWN } from './kinds/own.ts';
import { PREVIEW } from './kinds/preview.ts';
import { SEARCH } from './kinds/search.ts';
import { SETTINGS } from './kinds/settings.ts';
import { STRINGS } from './kinds/strings.ts';
import { SYSTEM } from './kinds/system.ts';
import { YAML } from './kinds/yaml.ts';

/** Chapters of docs/faults.md: title in Chinese, and the kinds. */
export const CHAPTERS = [
  ['文件', FILES],
  ['YAML', YAML],
  ['初学者的 YAML', BEGINNER],
  ['字段', FIELDS_FAULTS],
  ['日期', DATES],
  ['文章', ARTICLES],
  ['图片', PICTURES],
  ['正文', BODY],
  ['字符', CHARACTERS],
  ['设置和名录', SETTINGS],
  ['搜索', SEARCH],
  ['档案自己的', OWN],
  ['界面文字', STRINGS],
  ['预览', PREVIEW],
  ['命令', COMMANDS_FAULTS],
  ['系统', SYSTEM],
] as const satisfies [string, Record<string, FaultKind>][];

/** All kinds by id. */
export const KINDS_OF_FAULT = {
  ...FILES,
  ...YAML,
  ...BEGINNER,
  ...FIELDS_FAULTS,
  ...DATES,
  ...ARTICLES,
  ...PICTURES,
  ...BODY,
  ...CHARACTERS,
  ...SETTINGS,
  ...SEARCH,
  ...OWN,
  ...STRINGS,
  ...PREVIEW,
  ...COMMANDS_FAULTS,
  ...SYSTEM,
} satisfies Record<string, FaultKind>;

/** Permanent id of a kind of fault. Example: `zone-unknown`. */
export type FaultId = keyof typeof KINDS_OF_FAULT;
