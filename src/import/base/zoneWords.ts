/** What this archive's zones are called, learnt from the names of its registry: 高新区, 镇, 学院. */
import { nameEndings } from '../../archive/nameEndings.ts';
import type { Zone } from '../../archive/schema.ts';
import { escapePattern } from '../../text/escapePattern.ts';
import { foldText } from './fold.ts';

/** Questions to a folded text about zones in general. */
export interface ZoneWords {
  /** What reports to the archivist call one. */
  called: string;
  /** Endings of the registry's names, folded, longest first. */
  endings: string[];
  /** Lists of places before one ending, which holds for each: 鞍山、营口、辽阳高新区; 郑州、洛阳三个国家高新区. */
  lists: RegExp;
  /** @returns the place in a zone's name: 昆山高新区 → 昆山 */
  placeIn(name: string): string | undefined;
  /** Whether a text speaks of a zone in general, without saying which. */
  isBare(text: string): boolean;
  /** @returns the word itself where a text has it. Example: `高新区` */
  word(text: string): string | undefined;
  /** Names that end as those of the registry do, the commonest first. */
  namesLike(text: string): string[];
  /** Whether a line begins with such a name. */
  opensWithName(text: string): boolean;
  /** Whether a colon follows such a name, or something close after it: 昆山高新区党工委：. */
  hasColonBehind(text: string): boolean;
}

/** A single character (镇, 系) ends many a word that names no place: 城镇, 关系. */
const LEAST = 2;
const LEVEL = '(?:国家级?)?';
/** 全镇, 该区: what a text calls its own. */
const OWN = '全该我本';
/** What stands before the word where no name does. */
const BEFORE = `(?<![\\p{Script=Han}])|(?:[${OWN}]区|园区|在|对|为|由|到|与|和|各|，|,|。|“)`;
/** Never a place: names of it would be words of the sentence. */
const NO_PLACE = /^(?:全国|国家|我国|各个?|所有|部分|省级|国家级|高质量|对|在|以)/u;
/** Words of the sentence up to the name: 导到岭东, 里是河套, 其中岭东. */
const SENTENCE = /^.*(?:其中|[是在由从与和及的了着到于向把被让对为就已])/u;
/** 沿江七家, 粤东三地: how many there are. */
const COUNTED = /[一二三四五六七八九十两几多数]+[家地个座]$/u;

/**
 * @param tail what the words of zones end with
 * @returns the name without what stands before it in its sentence; undefined where nothing of a name is left
 */
function withoutSentence(found: string, tail: RegExp): string | undefined {
  const ending = tail.exec(found)?.[0] ?? '';
  const place = found.slice(0, found.length - ending.length);
  if (COUNTED.test(place)) return undefined;
  const before = SENTENCE.exec(place)?.[0].length ?? 0;
  if (place.length - before >= LEAST) return found.slice(before);
  // 和田, 从化, 于都 begin with such a word.
  return before === 1 ? found : undefined;
}

/** Subheads of an article speak of its own zone. */
const OF_ONESELF = /^(?:园区|国家|建设|打造|推动|助力|服务)/u;

/**
 * @param zones the registry; without two names that end alike nothing is known, and nothing is found
 * @param called see `messageWords`
 */
export function zoneWordsOf(
  zones: readonly Pick<Zone, 'name' | 'officialName' | 'aliases'>[],
  called: string,
): ZoneWords {
  const endings = [...new Set(nameEndings(zones).map(foldText))];
  const oneOf = (words: string[]) =>
    words.length > 0 ? `(?:${words.map(escapePattern).join('|')})` : '(?!)';
  const [any, long] = [oneOf(endings), oneOf(endings.filter((ending) => ending.length >= LEAST))];
  const place = new RegExp(`^(\\p{Script=Han}{1,4}?)(?:市|火炬)?${LEVEL}${any}$`, 'u');
  const bare = new RegExp(`(?:${BEFORE})${LEVEL}${long}`, 'u');
  const word = new RegExp(long, 'u');
  const like = new RegExp(`\\p{Script=Han}{2,4}${LEVEL}${long}`, 'gu');
  const tail = new RegExp(`${LEVEL}${long}$`, 'u');
  const opening = new RegExp(`^\\p{Script=Han}{2,5}${long}`, 'u');
  const ofOneself = new RegExp(`^${any}|^全${oneOf(endings.map((ending) => ending.at(-1)!))}`, 'u');
  const colon = new RegExp(
    `${oneOf([...new Set(endings.map((ending) => ending.at(-1)!))])}[^,，。]{0,8}[:：]\\s*\\S`,
    'u',
  );
  return {
    called,
    endings,
    lists: new RegExp(
      `(?<list>\\p{Script=Han}{1,8}(?:(?:、|和|与|及)\\p{Script=Han}{1,8}?)+?)(?:等?(?:[两二三四五六七八九十\\d]+(?:个|家|大|地|市|座)?)?)?${LEVEL}${any}`,
      'gu',
    ),
    placeIn: (name) => place.exec(name)?.[1],
    isBare: (text) => bare.test(text),
    word: (text) => word.exec(text)?.[0],
    namesLike: (text) => {
      const names = (text.match(like) ?? []).flatMap((found) => withoutSentence(found, tail) ?? []);
      const counts = Map.groupBy(
        names.filter((name) => !NO_PLACE.test(name)),
        (name) => name,
      );
      return [...counts].sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);
    },
    opensWithName: (text) => opening.test(text) && !ofOneself.test(text) && !OF_ONESELF.test(text),
    hasColonBehind: (text) => colon.test(text),
  };
}
