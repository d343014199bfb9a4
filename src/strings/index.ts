/** Texts of the interface by language. A new language is one more file with the same keys. */
import { en } from './en.ts';
import { zhCN, type Strings } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

export type { Strings };
/** Languages that the interface speaks. */
export type Language = 'zh-CN' | 'zh-TW' | 'en';

const LANGUAGES: Record<Language, Strings> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

/** Texts in a language of `site.yaml`. */
export function stringsOf(language: Language): Strings {
  return LANGUAGES[language];
}
