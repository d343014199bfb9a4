/** Texts of the interface by language. A new language is one more file with the same keys. */
import { en } from './en.ts';
import { withOwnTexts, type OwnTexts } from './ownTexts.ts';
import { wordsOf, type Vocabulary, type Words } from './words.ts';
import { zhCN, type Strings } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

export type { Strings };

/** Languages that the interface speaks. */
export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
/** One of them. */
export type Language = (typeof LANGUAGES)[number];

const SHIPPED: Record<Language, (words: Words) => Strings> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

/** What an archive decides about its interface: part of its settings. */
export interface TextSettings {
  language: Language;
  /** What it calls its things, by language. */
  vocabulary?: Partial<Record<Language, Vocabulary | undefined>>;
  /** Its own texts, by language. */
  ownTexts?: Partial<Record<Language, OwnTexts | undefined>>;
}

const made = new WeakMap<TextSettings, Strings>();

/**
 * Texts of an archive's interface.
 * @param of its settings, or a language for the texts without an archive
 */
export function stringsOf(of: Language | TextSettings): Strings {
  if (typeof of === 'string') return shippedStrings(of);
  let strings = made.get(of);
  if (!strings) {
    const { language, ownTexts = {} } = of;
    strings = withOwnTexts(
      shippedStrings(language, of.vocabulary?.[language]),
      ownTexts[language] ?? {},
      language,
    );
    made.set(of, strings);
  }
  return strings;
}

/** Words that a reader may type before a colon to search by zone, as the archive has them in any language. */
export function zonePrefixes({ vocabulary = {} }: Pick<TextSettings, 'vocabulary'>): string[] {
  const told = LANGUAGES.flatMap((language) => {
    const { zone, short } = wordsOf(language, vocabulary[language]);
    return [zone, short, ...(vocabulary[language]?.prefixes ?? [])];
  });
  return [...new Set(told)];
}

/** The shipped texts with an archive's words. */
export function shippedStrings(language: Language, vocabulary?: Vocabulary): Strings {
  return SHIPPED[language](wordsOf(language, vocabulary));
}

/**
 * The words of an archive in the messages of its commands, which are in simplified Chinese whatever its interface:
 * its simplified words, else those of a Chinese interface, else neutral ones.
 */
export function messageWords({ language, vocabulary = {} }: TextSettings): Words {
  const own = vocabulary['zh-CN'] ?? (language === 'en' ? vocabulary['zh-TW'] : vocabulary[language]);
  return wordsOf('zh-CN', own);
}
