/** Adds bylines, jumps and picture credits to an item; what is label goes to its furniture. */
import type { ParsedByline } from '../roles/byline.ts';
import type { Classified } from '../roles/classify.ts';
import { picturesOfCredit } from '../roles/credit.ts';
import type { Item } from './item.ts';
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
  const bare = item.images.filter((image) => image.credit === undefined && !image.creditElsewhere);
  const named = bare.filter(({ caption }) =>
    picturesOfCredit(caption?.folded ?? '').some((number) => numbers.includes(number)),
  );
  const image = named[0] ?? bare.find(({ caption }) => caption !== undefined) ?? bare[0];
  if (image) image.credit = trim(credit);
  else item.images.push({ credit: trim(credit) });
  for (const other of named.slice(1)) other.creditElsewhere = trim(credit);
}
