/** What of a saved page belongs to no article: navigation, tools, imprint; and text that nobody claimed. */
import type { Doubt, Furniture } from '../stories/item.ts';
import { readFurniture } from '../margins/furniture.ts';
import { makeRun } from '../base/textRun.ts';
import { isRunningText } from './article/bodies.ts';
import type { TakenText } from './document/takenText.ts';
import type { SavedDocument } from './document/document.ts';
import { inNavigation, isImprint, isTools } from './document/vocabulary.ts';

/** What is left of a page. */
export interface Leftovers {
  furniture: Furniture[];
  /** Running text that no article took: somebody should look at it. */
  doubts: Doubt[];
}

/** Longer stretches are shown by their beginning. */
const SHOWN = 16;

/** Takes everything that is left. */
export function takeLeftovers(document: SavedDocument, claims: TakenText): Leftovers {
  const left: Leftovers = { furniture: [], doubts: [] };
  for (const line of claims.free({ start: 0, end: document.flatEnd })) {
    const [run] = claims.take(line);
    if (!run) continue;
    const text = run.text.trim();
    const unplaced =
      line.block?.tagName !== 'title' &&
      isRunningText(document, line) &&
      !inNavigation(document, line.block) &&
      !isImprint(text);
    left.furniture.push({ run, role: unplaced ? 'unplaced' : roleOf(document, line, text) });
    if (unplaced)
      left.doubts.push({
        field: 'body',
        confidence: 'low',
        reason: `网页上的“${text.slice(0, SHOWN)}${text.length > SHOWN ? '…' : ''}”没有归入稿件，请对照原页`,
      });
  }
  for (const { span } of document.data) {
    const run = claims.takeData(span);
    if (run) left.furniture.push({ run, role: 'publisher-data' });
  }
  return left;
}

function roleOf(document: SavedDocument, line: Parameters<typeof isRunningText>[1], text: string): string {
  if (line.block?.tagName === 'title') return 'web-title';
  if (isImprint(text)) return 'contact';
  if (line.linked * 2 >= line.letters || isTools(text) || inNavigation(document, line.block))
    return 'navigation';
  return readFurniture(makeRun(document.page, [line]).folded, new Set(), true)?.role ?? 'navigation';
}
