/** The head of an article where its platform is known: each field by its selectors. */
import { parseByline } from '../../roles/byline.ts';
import { isColumnLine } from '../../roles/column.ts';
import type { NameJudge } from '../../base/people.ts';
import { startOf, type Run, type Span } from '../../base/textRun.ts';
import type { TakenText } from '../document/takenText.ts';
import { find, gapsIn, spanOf, type SavedDocument } from '../document/document.ts';
import { isTools } from '../document/vocabulary.ts';
import type { Layout } from '../layout.ts';

/** The head of an article: what stands around its text, by what it is. */
export interface Head {
  headline: Run[];
  kicker: Run[];
  subtitle: Run[];
  bylines: Run[];
  column: Run[];
  /** Lines that print date, page or paper. */
  facts: Run[];
}

/** A head with nothing in it. */
export function emptyHead(): Head {
  return { headline: [], kicker: [], subtitle: [], bylines: [], column: [], facts: [] };
}

/**
 * Takes what a layout names, within the stretch of one article.
 * @param segment from the end of the article before to the end of this one, or of the page
 */
export function headBySelectors(
  document: SavedDocument,
  layout: Layout,
  segment: Span,
  claims: TakenText,
  names: NameJudge,
): Head {
  const head = emptyHead();
  const first = (selectors: string[] | undefined): Run[] => {
    for (const selector of selectors ?? []) {
      const runs = within(document, selector, segment)
        .flatMap((span) => withoutTools(document, span))
        .flatMap((span) => claims.take(span));
      if (runs.length > 0) return runs;
    }
    return [];
  };
  for (const selector of layout.title ?? []) {
    if (head.headline.length > 0) break;
    head.headline = within(document, selector, segment).flatMap((span) =>
      claims.take(headingIn(document, span) ?? span),
    );
  }
  head.facts = (layout.facts ?? []).flatMap((selector) => first([selector]));
  head.kicker = first(layout.kicker);
  head.subtitle = first(layout.subtitle);
  head.column = first(layout.column);
  head.bylines = first(layout.author);
  const title = head.headline[0];
  for (const run of title ? first(layout.beside ? [layout.beside] : undefined) : []) {
    const byline = parseByline(run, names);
    if (byline && byline.strength !== 'weak') head.bylines.push(run);
    else (startOf(run) < startOf(title!) ? head.kicker : head.subtitle).push(run);
  }
  if (head.column.length === 0 && head.kicker.length === 1 && isColumnLine(head.kicker[0]!.folded))
    [head.column, head.kicker] = [head.kicker, []];
  return head;
}

/** A byline without what the site sets beside it: 本报记者 甲 A+ A-. */
function withoutTools(document: SavedDocument, box: Span): Span[] {
  const tools = [...document.spans]
    .filter(
      ([node, { start, end }]) =>
        node.type === 'element' &&
        start >= box.start &&
        end <= box.end &&
        end > start &&
        end - start < box.end - box.start &&
        isTools(document.text.slice(start, end)),
    )
    .map(([, span]) => span);
  return gapsIn(box, tools);
}

/** The heading in a box that holds kicker, subtitle or byline beside it. */
function headingIn(document: SavedDocument, box: Span): Span | undefined {
  const inside = (['h1', 'h2', 'h3'] as const).map((tag) =>
    find(document, tag)
      .map((element) => spanOf(document, element))
      .filter(({ start, end }) => start >= box.start && end <= box.end && end > start),
  );
  return inside.find((spans) => spans.length > 0)?.[0];
}

/** Elements of an article that overlap its stretch, without those inside one another. */
function within(document: SavedDocument, selector: string, segment: Span): Span[] {
  return find(document, selector)
    .map((element) => spanOf(document, element))
    .filter(({ start, end }) => end > start && start >= segment.start && start < segment.end);
}
