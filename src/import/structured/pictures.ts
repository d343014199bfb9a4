/** The lines of a picture → caption and credit. */
import type { ImagePart, Item } from '../stories/item.ts';
import { outside } from '../stories/add.ts';
import { creditOfCaption, readCreditLine } from '../roles/credit.ts';
import { concat, isBlank, slice, trim, type Run } from '../base/textRun.ts';
import type { StructuredPicture } from './structured.ts';

/** Adds a picture; labels of its credit go to the item's furniture. */
export function addPicture(item: Item, { address, region, alt, lines }: StructuredPicture): void {
  const image: ImagePart = {
    ...(address ? { address } : {}),
    ...(region ? { region } : {}),
    ...(alt ? { alt } : {}),
  };
  const captions: Run[] = [];
  for (const line of wholeLines(lines.map(trim).filter((run) => !isBlank(run)))) {
    const credit = image.credit ? undefined : readCreditLine(line.folded);
    if (credit) {
      outside(item, line, credit, 'credit-label');
      image.credit = trim(slice(line, credit.from, credit.to));
    } else captions.push(withoutCredit(item, image, line));
  }
  if (captions.length > 0) image.caption = captions.length > 1 ? concat(captions) : captions[0]!;
  if (image.address || image.region || image.caption || image.credit) item.images.push(image);
}

/** Lines of one caption whose credit runs over the end of a line, as one. */
function wholeLines(lines: Run[]): Run[] {
  if (lines.length < 2) return lines;
  const whole = concat(lines);
  const credit = creditOfCaption(whole.folded);
  if (!credit) return lines;
  const last = whole.text.length - lines.at(-1)!.text.length;
  return credit.from < last || !lines.some(({ folded }) => readCreditLine(folded)) ? [whole] : lines;
}

function withoutCredit(item: Item, image: ImagePart, line: Run): Run {
  const end = image.credit ? undefined : creditOfCaption(line.folded);
  if (!end || end.from === 0) return line;
  outside(
    item,
    slice(line, end.from, end.to),
    { from: end.nameFrom - end.from, to: end.nameTo - end.from },
    'credit-label',
  );
  image.credit = trim(slice(line, end.nameFrom, end.nameTo));
  return trim(slice(line, 0, end.from));
}
