/** A text as the grouping finds it, and what becomes of it. */
import { makePage } from '../../../src/import/base/textRun.ts';
import { splitLines } from '../../../src/import/lines/lines.ts';
import { unwrap } from '../../../src/import/paragraphs/unwrap.ts';
import { knowledgeOf } from '../../../src/import/readPage.ts';
import { classify } from '../../../src/import/roles/classify.ts';
import { apply, ungrouped, type GroupedPage } from '../../../src/import/stories/apply.ts';
import { decide, group } from '../../../src/import/stories/stories.ts';
import { archive } from '../support.ts';

const { names, finder, places } = knowledgeOf(archive, []);

/** @returns the page before its first block */
export function pageOf(text: string): GroupedPage {
  const page = makePage(text);
  const blocks = unwrap(page, splitLines(page)).map((block) =>
    classify(block, { names, columns: new Set() }),
  );
  return ungrouped(blocks, { names, finder, places });
}

/** @returns the page where the block that begins with these words is looked at */
export function pageAt(words: string, ...blocks: string[]): GroupedPage {
  const page = pageOf(`${blocks.join('\n\n')}\n`);
  while (page.blocks[page.index]?.run.text.trim().startsWith(words) === false) apply(page, decide(page));
  if (page.index >= page.blocks.length) throw new Error(`no block looked at begins with ${words}`);
  return page;
}

/** @returns the items of a text: headline, authors, and the parts of the body with their kind */
export function told(...blocks: string[]) {
  const { blocks: classified, context } = pageOf(`${blocks.join('\n\n')}\n`);
  return group(classified, context).map(({ headline, authors, body, images, kicker, column }) => ({
    headline: headline.map(({ text }) => text.trim()).join('　'),
    ...(kicker ? { kicker: kicker.text.trim() } : {}),
    ...(column ? { column: column.text.trim() } : {}),
    authors: authors.map(({ name }) => name.text.trim()),
    body: body.map(({ type, run }) => `${type[0]!}:${run.text.trim().slice(0, 6)}`),
    ...(images.length > 0
      ? { images: images.map(({ caption, credit }) => [caption?.text.trim(), credit?.text.trim()]) }
      : {}),
  }));
}
