/** How papers print who wrote an article: under its headline, in its dateline, after its text. */
import type { Made } from './article.ts';
import type { Dice } from './dice.ts';
import { city, dayBefore } from './prose.ts';
import { BLANK, lines, type LabelledLine } from './sheet.ts';

/** An article's signature, printed. */
export interface Signature {
  /** Lines between headline and text. */
  under: LabelledLine[];
  /** Words before the first sentence. */
  dateline: string;
  /** Words after the last one, on its line. */
  tail: string;
  /** Lines below the text. */
  below: LabelledLine[];
  /** Words after the headline on its line. */
  behindHeadline: string;
}

const NONE: Signature = { under: [], dateline: '', tail: '', below: [], behindHeadline: '' };

/** Where a paper prints its names. */
export type Place = 'under' | 'dateline' | 'tail' | 'below' | 'headline' | 'closing';
/** All of them. */
export const PLACES: Place[] = ['under', 'dateline', 'tail', 'below', 'headline', 'closing'];

/** 刘 川: names of two characters are set apart. */
function set(dice: Dice, names: readonly string[], apart = dice.chance(0.4)): string[] {
  return names.map((name) =>
    apart && name.length === 2 ? `${name[0]}${dice.pick([' ', '　'])}${name[1]}` : name,
  );
}

function joined(dice: Dice, names: readonly string[]): string {
  const spaced = names.some((name) => /\s/u.test(name));
  return set(dice, names, spaced ? false : undefined).join(
    dice.pick(spaced ? ['、'] : [' ', '　', '、', ' ']),
  );
}

/** Names with or without words before them. */
function written(dice: Dice, names: readonly string[]): string {
  const role = dice.pick(['本报记者 ', '本报记者　', '记者 ', '本报记者', '本报通讯员 ', '特约记者 ']);
  if (names.length > 1 && dice.chance(0.3)) {
    const first = joined(dice, names.slice(0, 1));
    return `${role}${first} 通讯员 ${joined(dice, names.slice(1))}`;
  }
  return role + joined(dice, names);
}

function under(dice: Dice, names: string[]): Signature {
  const text = dice.pick([
    () => written(dice, names),
    () => `□ ${written(dice, names)}`,
    () => `■${written(dice, names)}`,
    () => `□${written(dice, names)}`,
    () => `作者：${joined(dice, names)}`,
    () => `文/${joined(dice, names)}`,
    () => `${written(dice, names)} 文/图`,
    () => joined(dice, names),
    () => `▶ ${written(dice, names)}`,
  ])();
  const indent = dice.pick(['', '', '　　', '                ']);
  return { ...NONE, under: lines('byline', indent + text) };
}

function dateline(dice: Dice, names: string[], issue: string): Signature {
  const day = dayBefore(dice, issue);
  const who = joined(dice, names);
  const text = dice.pick([
    `本报讯（记者 ${who}）`,
    `本报讯（记者${who}）`,
    `本报讯(通讯员 ${who}) `,
    `本报讯 （本报记者 ${who}）`,
    `本报讯 记者${who}报道：`,
    `本报${city(dice)}${day}讯（记者${who}）`,
    `本报${city(dice)}${day}电 （记者${who}）`,
    `新华社${city(dice)}${day}电（记者${who}）`,
    `【本报讯】（记者 ${who}）`,
    `本报讯（${who}）`,
    `（记者 ${who}）`,
    `【${city(dice)}讯】 记者${who}报道：`,
  ]);
  return { ...NONE, dateline: text };
}

function tail(dice: Dice, names: string[]): Signature {
  const who = joined(dice, names);
  return {
    ...NONE,
    tail: dice.pick([
      `（${who}）`,
      `　（${who}）`,
      `(${who})`,
      `（记者 ${who}）`,
      `（本报记者 ${who}）`,
      `　　（通讯员 ${who}）`,
      ` （${who}）`,
      `（${who}）`,
    ]),
  };
}

function below(dice: Dice, names: string[]): Signature {
  const who = joined(dice, names);
  const text = dice.pick([
    `（${who}）`,
    written(dice, names),
    `（记者 ${who}）`,
    `（${written(dice, names)}）`,
    `□ ${written(dice, names)}`,
  ]);
  const indent = dice.pick(['', '　　', '                    ']);
  return { ...NONE, below: [...(dice.chance(0.2) ? [BLANK] : []), ...lines('byline', indent + text)] };
}

function headlineTail(dice: Dice, names: string[]): Signature {
  const text = dice.pick([
    `　□${written(dice, names)}`,
    `　■ ${written(dice, names)}`,
    `　　${written(dice, names).replace(/^特约记者/u, '本报记者')}`,
  ]);
  return { ...NONE, behindHeadline: text };
}

/** A dateline after the text: （本报成都9月7日电）. */
function closing(dice: Dice, names: string[], issue: string): Signature {
  const day = dayBefore(dice, issue);
  const place = city(dice);
  return {
    ...under(dice, names),
    below: lines(
      'furniture',
      dice.pick([`（本报${place}${day}电）`, `本报${place}${day}电`, `（本报${place}${day}讯）`]),
    ),
  };
}

/** Prints the names of an article at a place; nothing where it has none. */
export function signature(dice: Dice, { authors }: Made, issue: string, place: Place): Signature {
  if (authors.length === 0)
    return place === 'dateline' && dice.chance(0.6)
      ? {
          ...NONE,
          dateline: dice.pick(['本报讯 ', '本报讯　', `本报${city(dice)}${dayBefore(dice, issue)}讯 `]),
        }
      : NONE;
  const names = [...authors];
  if (place === 'under') return under(dice, names);
  if (place === 'dateline') return dateline(dice, names, issue);
  if (place === 'tail') return tail(dice, names);
  if (place === 'below') return below(dice, names);
  return place === 'headline' ? headlineTail(dice, names) : closing(dice, names, issue);
}
