/** Options of the commands: how they are declared, and what comes of them. */

/** An option that is given or not. */
export interface Flag {
  type: 'boolean';
  short?: string;
  /** What it does, for the help. */
  about: string;
}

/** An option with a text. */
export interface TextOption {
  type: 'string';
  /** What stands for the text in the help. Example: `文件夹`. */
  value: string;
  default?: string;
  /** May be given several times. */
  multiple?: true;
  about: string;
}

/** Options by name, without the dashes. */
export type Options = Readonly<Record<string, Flag | TextOption>>;

/** What the options of a command come to. */
export type Values<O extends Options> = { -readonly [Name in keyof O]: ValueOf<O[Name]> };

type ValueOf<Option> = Option extends { type: 'boolean' }
  ? boolean
  : Option extends { multiple: true }
    ? string[]
    : Option extends { default: string }
      ? string
      : string | undefined;

/** The language in which faults are reported. */
export const LANG = {
  type: 'string',
  value: 'zh|en',
  default: 'zh',
  about: '用中文（zh）或英文（en）报告错误',
} as const satisfies TextOption;

/** Options that every command takes. */
export const COMMON = {
  verbose: { type: 'boolean', about: '出错时连同程序内部的位置一起显示' },
  lang: LANG,
  help: { type: 'boolean', short: 'h', about: '显示这份说明' },
} as const satisfies Options;

/** The archive's folder, as most commands take it. */
export const CONTENT = {
  type: 'string',
  value: '文件夹',
  default: 'content',
  about: '档案所在的文件夹',
} as const satisfies TextOption;

/** The site's folder, as most commands take it. */
export const OUT = {
  type: 'string',
  value: '文件夹',
  default: 'dist',
  about: '网站的文件夹',
} as const satisfies TextOption;
