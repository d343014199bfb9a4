/** Adds bylines, jumps and picture credits to an item; what is label goes to its furniture. */
import type { ParsedByline } from '../roles/byline.ts';
import type { Classified } from '../roles/classify.ts';
import { picturesOfCredit } from '../roles/credit.ts';
import type { ImagePart, Item } from './item.ts';
import type { Jump } from '../margins/jump.ts';
import { isBlank, slice, trim, type Run } from '../base/textRun.ts';

/** What of a run lies outside the given part goes to furniture. Offsets count in the run. */
export function outside(
  item: Item,
  run: Run,
  { from, to }: { from: number; to: number },
  role: string,
): void {
  for (const part of [slice(run, 0, from), slice(run, to)])
    if (!isBlank(part)) item.furniture.push({ run: part, role });
}

/** Adds authors; brackets and marks go to furniture. */
export function addByline(item: Item, byline: ParsedByline): void {
  item.furniture.push(
    ...byline.rest.filter((rest) => !isBlank(rest)).map((run) => ({ run, role: 'byline-mark' })),
  );
  addAuthors(item, byline);
}

/** Adds authors, and doubts about them. */
export function addAuthors(item: Item, byline: ParsedByline): void {
  for (const author of byline.authors) {
    // Printed above and below, or as writer and photographer: one person is one author.
    const known = item.authors.find(({ name }) => bare(name) === bare(author.name));
    if (!known) item.authors.push(author);
    else {
      const role = known.role ? author.role?.run : undefined;
      if (!known.role && author.role) known.role = author.role;
      item.furniture.push(
        ...[author.name, role].flatMap((run) => (run ? [{ run, role: 'byline-mark' }] : [])),
      );
    }
  }
  const told = byline.authors.map(({ name }) => name.text.trim()).join('、');
  if (byline.guessed === 'joined')
    item.doubts.push({ field: 'authors', confidence: 'low', reason: `署名连写，按姓氏断为${told}` });
  else if (byline.guessed === 'strange')
    item.doubts.push({
      field: 'authors',
      confidence: 'medium',
      reason: `署名里有少见的姓，读作${told}`,
      evidence: 'rare-surname',
    });
  else if (byline.strength === 'weak')
    item.doubts.push({
      field: 'authors',
      confidence: byline.authors.length > 1 ? 'low' : 'medium',
      reason: `“${told}”按位置认作署名`,
    });
  else if (byline.photo)
    item.doubts.push({ field: 'authors', confidence: 'medium', reason: `${told}署的是摄影` });
}

function bare({ folded }: Run): string {
  return folded.replace(/\s/gu, '');
}

/** Adds a jump; its characters go to furniture. */
export function addJump(item: Item, jump: Jump, run: Run): void {
  item.jumps.push(jump);
  item.furniture.push({ run, role: 'jump' });
}

/** Adds the credit of a picture; its label goes to furniture. */
export function addCredit(item: Item, { run, credit }: Classified): void {
  const extent = credit ?? { from: 0, to: run.text.length };
  outside(item, run, extent, 'credit-label');
  creditImage(item, slice(run, extent.from, extent.to), picturesOfCredit(run.folded));
}

/**
 * Credits the picture that has no credit yet, or a new one.
 * @param numbers of the pictures that the credit names, by their captions: all of them
 */
export function creditImage(item: Item, credit: Run, numbers: readonly number[] = []): void {
  const bare = item.images.filter(isBare);
  const named = bare.filter((image) => isNamed(image, numbers));
  if (numbers.length > 0 && named.length === 0) {
    item.images.push({ credit: trim(credit), numbers });
    return;
  }
  const image = named[0] ?? bare.find(({ caption }) => caption !== undefined) ?? bare[0];
  if (image) image.credit = trim(credit);
  else item.images.push({ credit: trim(credit) });
  for (const other of named.slice(1)) other.creditElsewhere = trim(credit);
}

const isBare = ({ credit, creditElsewhere }: ImagePart) => credit === undefined && !creditElsewhere;

function isNamed({ caption }: ImagePart, numbers: readonly number[]): boolean {
  return picturesOfCredit(caption?.folded ?? '').some((number) => numbers.includes(number));
}

/**
 * 图①②均由 甲 摄 at the foot of a page: the credit is of the pictures with these numbers, wherever they stand above it; of
 * the pictures beside it where nothing above is numbered so.
 */
export function settleCredits(items: readonly Item[]): void {
  items.forEach((item, at) => {
    for (const image of item.images.filter(({ numbers }) => numbers !== undefined)) {
      const { credit, numbers } = image as Required<Pick<ImagePart, 'credit' | 'numbers'>>;
      const isOf = (one: ImagePart) => isBare(one) && isNamed(one, numbers);
      const owner = items.slice(0, at).findLast(({ images }) => images.some(isOf));
      delete image.numbers;
      if (!owner && !item.images.some(isBare)) continue;
      item.images = item.images.filter((one) => one !== image);
      if (!owner) creditImage(item, credit);
      else {
        for (const one of owner.images.filter(isOf)) one.creditElsewhere = credit;
        item.furniture.push({ run: credit, role: 'credit-label' });
      }
    }
  });
}
