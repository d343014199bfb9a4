/** What an archive calls its things: a zone may be a 高新区, a township, a faculty. */
import { grouped } from '../text/grouped.ts';
import type { Language } from './index.ts';

/** As written in `site.yaml`; what is left out is neutral. */
export interface Vocabulary {
  /** What one is called, in sentences and in the menu. Example: `乡镇`, `township`. */
  zone?: string | undefined;
  /** Plural, for languages that have one. Default: `zone`, with an s in English. */
  zones?: string | undefined;
  /** The same as a label, in narrow places and as a prefix of the query language. Default: `zone`. */
  short?: string | undefined;
  /** First sentence of the register; `{total}` and `{covered}` stand for numbers. */
  register?: string | undefined;
  /** What the date `approved` of the registry means. */
  approved?: string | undefined;
  /** What `demonstration` of the registry means. */
  demonstration?: string | undefined;
  /** What `province` of the registry means. Example: `片区`. */
  province?: string | undefined;
  provinces?: string | undefined;
  /** Further prefixes of the query language for zones. */
  prefixes?: string[] | undefined;
}

/** A vocabulary with nothing left out. */
export type Words = Required<{ [Key in Exclude<keyof Vocabulary, 'prefixes'>]: string }>;

const NEUTRAL: Record<Language, Words> = {
  'zh-CN': {
    zone: '园区',
    zones: '园区',
    short: '园区',
    register: '名录收{zone} {total} 个，本档案有报道的 {covered} 个。',
    approved: '批准时间',
    demonstration: '示范区',
    province: '地区',
    provinces: '地区',
  },
  'zh-TW': {
    zone: '園區',
    zones: '園區',
    short: '園區',
    register: '名錄收{zone} {total} 個，本檔案有報導的 {covered} 個。',
    approved: '批准時間',
    demonstration: '示範區',
    province: '地區',
    provinces: '地區',
  },
  en: {
    zone: 'zone',
    zones: 'zones',
    short: 'zone',
    register: '{total} {zones} in the register; the archive has articles about {covered} of them.',
    approved: 'Approved',
    demonstration: 'Demonstration zone',
    province: 'region',
    provinces: 'regions',
  },
};

const plural = (language: Language, word: string) => (language === 'en' ? `${word}s` : word);

/** Completes a vocabulary. */
export function wordsOf(language: Language, own: Vocabulary = {}): Words {
  const neutral = NEUTRAL[language];
  const zone = own.zone ?? neutral.zone;
  const province = own.province ?? neutral.province;
  return {
    zone,
    zones: own.zones ?? (own.zone ? plural(language, zone) : neutral.zones),
    short: own.short ?? zone,
    register: own.register ?? neutral.register,
    approved: own.approved ?? neutral.approved,
    demonstration: own.demonstration ?? neutral.demonstration,
    province,
    provinces: own.provinces ?? (own.province ? plural(language, province) : neutral.provinces),
  };
}

/** The first sentence of the register. */
export function registerSentence({ register, zone, zones }: Words, total: number, covered: number): string {
  const values: Record<string, string> = {
    zone,
    zones: total === 1 ? zone : zones,
    total: grouped(total),
    covered: grouped(covered),
  };
  return register.replace(/\{(zone|zones|total|covered)\}/g, (_, name: string) => values[name]!);
}

/** With a capital letter, for the head of a label. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
