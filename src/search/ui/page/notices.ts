/** What is to be said over the results: loading, failure, nothing found, a loosened result. */
import { faultOf } from '../../codec/fileError.ts';
import type { Expression, LoadProgress, SearchResponse, Term } from '../../types.ts';
import { element } from '../base/element.ts';
import { fill, type PageTexts } from './pageTexts.ts';
import { isLimited, type SearchState } from './state.ts';
import { cutText } from '../../../text/cut.ts';

/** A notice with at most a few ways onward. */
export function notice(
  text: string[],
  ways: { label: string; go(): void }[] = [],
  attributes: Record<string, string> = {},
): HTMLElement {
  const buttons = ways.map(({ label, go }) => {
    const button = element('button', { type: 'button', class: 'way' }, label);
    button.addEventListener('click', go);
    return button;
  });
  return element(
    'div',
    { class: 'notice', ...attributes },
    ...text.map((line) => element('p', {}, line)),
    ...buttons,
  );
}

/** The first load, with its progress where the size is known. */
export function loadingNotice({ loaded, total }: LoadProgress, texts: PageTexts): HTMLElement {
  const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);
  const bar = element('progress', {
    'aria-label': texts.loading,
    ...(total > 0 && { max: total, value: Math.min(loaded, total) }),
  });
  const bytes =
    total > 0 &&
    element(
      'span',
      { class: 'num' },
      fill(texts.loadingBytes, { loaded: kilobytes(loaded), total: kilobytes(total) }),
    );
  return element('div', { class: 'notice loading' }, element('p', {}, texts.loading), bar, bytes);
}

/** Failure of the load or of a search: each kind says what it is. */
export function failureNotice(error: unknown, texts: PageTexts, retry: () => void): HTMLElement {
  const fault = faultOf(error) ?? 'other';
  // A page of an older build cannot read the index of a newer one, however often it tries.
  const way =
    fault === 'format'
      ? { label: texts.reload, go: () => location.reload() }
      : { label: texts.retry, go: retry };
  return notice([texts.faults[fault]], [way], { role: 'alert' });
}

/**
 * What an answer needs said: that nothing was found and what can be done, or that the result is loosened.
 * @returns undefined for an exact result
 */
export function answerNotice(
  response: SearchResponse,
  state: SearchState,
  texts: PageTexts,
  go: (state: SearchState) => void,
): HTMLElement | undefined {
  const { match, total, offer, missing, meant = [] } = response;
  const alike = meant.map((query) => ({ label: query, go: () => go({ ...state, query, loosen: false }) }));
  const unknown = missing.length > 0 ? [fill(texts.missing, { words: quotedList(missing, texts) })] : [];
  if (match !== 'exact' && total > 0)
    return notice(
      [
        ...(match === 'some' ? [texts.noExact] : []),
        ...unknown,
        texts[match],
        ...(meant[0] ? [texts.meant] : []),
      ],
      alike,
    );
  if (total > 0) return undefined;
  const ways = [
    ...alike,
    ...(offer
      ? [
          {
            label: offer.match === 'some' ? fill(texts.offerSome, { n: offer.total }) : texts.offerNear,
            go: () => go({ ...state, loosen: true }),
          },
        ]
      : []),
    ...(isLimited(state)
      ? [{ label: texts.dropLimits, go: () => go({ ...state, facets: {}, from: '', to: '' }) }]
      : []),
  ];
  const first = fill(texts.none, {
    words: state.query.trim() === '' ? '' : quotedList([state.query.trim()], texts),
  });
  const advice = match === 'exact' ? texts.noneWords : texts.nearNone;
  const lines = [first, ...unknown, isLimited(state) ? texts.noneLimits : advice];
  return notice(meant[0] ? [...lines, texts.meant] : lines, ways);
}

/** How the query was understood, where that is more than one plain word; '' otherwise. */
export function understoodText(
  { terms, expression }: Pick<SearchResponse, 'terms' | 'expression'>,
  texts: PageTexts,
): string {
  const isPlain =
    terms.length < 2 && terms.every(({ field, excluded, quoted }) => field === 'any' && !excluded && !quoted);
  return isPlain || !expression
    ? ''
    : fill(texts.understood, { terms: expressionText(expression, terms, texts) });
}

/** @param isInner joined to others, so that what it joins itself needs brackets */
function expressionText(
  expression: Expression,
  terms: readonly Term[],
  texts: PageTexts,
  isInner = false,
): string {
  if ('term' in expression) return termText(terms[expression.term]!, texts);
  if ('not' in expression)
    return fill(texts.excluded, { word: expressionText(expression.not, terms, texts, true) });
  const [parts, joint] =
    'all' in expression ? ([expression.all, ' · '] as const) : ([expression.any, texts.either] as const);
  const text = parts.map((one) => expressionText(one, terms, texts, true)).join(joint);
  return isInner ? fill(texts.group, { terms: text }) : text;
}

function termText({ text, field, quoted }: Term, texts: PageTexts): string {
  const word = quoted || field === 'title' ? fill(texts.quoted, { word: text }) : text;
  return field === 'any' ? word : `${texts.fields[field]} ${word}`;
}

/** Words in quotation marks, long ones cut: what was typed may be anything. */
function quotedList(words: readonly string[], texts: PageTexts): string {
  return words
    .map((word) => fill(texts.quoted, { word: word.length > 40 ? `${cutText(word, 40)}…` : word }))
    .join(texts.between);
}
