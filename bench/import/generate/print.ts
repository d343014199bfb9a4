/** An article as it stands in a column: head, signature, text. */
import type { Made } from './article.ts';
import type { Dice } from './dice.ts';
import { signature, type Place } from './signatures.ts';
import { BLANK, lines, paragraphLines, type LabelledLine, type Setting } from './sheet.ts';

/** How the articles of a page are printed. */
export interface Style extends Setting {
  /** Where names stand. */
  place: Place;
  /** White space before heads. */
  headIndent: string;
}

/** The lines over an article. */
export function headLines(
  { kicker, title, subtitle, column }: Made,
  { headIndent, headsApart }: Style,
  dice: Dice,
): LabelledLine[] {
  const over = [
    ...(column ? lines('column', dice.pick([`【${column}】`, `■ ${column}`, column, `◆${column}◆`])) : []),
    ...(kicker ? lines('kicker', headIndent + kicker) : []),
    ...(title === null ? [] : lines('headline', headIndent + title)),
    ...(subtitle ? lines('subtitle', headIndent + subtitle) : []),
  ];
  return headsApart && over.length > 0 ? [...over, BLANK] : over;
}

/** A whole article. */
export function articleLines(made: Made, style: Style, dice: Dice, issue: string): LabelledLine[] {
  const signed = signature(dice, made, issue, style.place);
  const head = headLines(made, style, dice).map((line) =>
    line.label === 'headline' ? { ...line, text: line.text + signed.behindHeadline } : line,
  );
  const last = made.parts.length - 1;
  const text = made.parts.flatMap(({ type, text: words }, index) => {
    if (type === 'heading')
      return [
        ...(style.spaced ? [BLANK] : []),
        ...lines('subhead', dice.pick(['', style.indent]) + words),
        ...(style.spaced && index < last ? [] : []),
      ];
    const whole = (index === 0 ? signed.dateline : '') + words + (index === last ? signed.tail : '');
    return [...(index > 0 && style.spaced ? [BLANK] : []), ...paragraphLines(whole, style)];
  });
  const byline = signed.under.length > 0 && style.headsApart ? [...signed.under, BLANK] : signed.under;
  return [...head, ...byline, ...text, ...signed.below];
}

/** Articles one below the other. */
export function columnLines(
  articles: readonly Made[],
  style: Style,
  dice: Dice,
  issue: string,
): LabelledLine[] {
  return articles.flatMap((made, index) => [
    ...(index > 0 && style.headsApart ? [BLANK] : []),
    ...articleLines(made, style, dice, issue),
  ]);
}
