/** The readable text of a page whose layout says nothing, for the text importer; the rest is reported. */
import type { SavedDocument } from './document/document.ts';
import { inNavigation, isTools } from './document/vocabulary.ts';

/** Text of a page, and what is none. */
export interface ReadableText {
  text: string;
  aside: { text: string; role: string }[];
}

/** Every line goes either into the text or aside. Blank lines part what the page sets in blocks of its own. */
export function readableText(document: SavedDocument): ReadableText {
  const readable: ReadableText = { text: '', aside: [] };
  for (const line of document.lines) {
    const text = document.text.slice(line.start, line.end);
    const role = roleOf(document, line, text);
    if (role) readable.aside.push({ text: text.trim(), role });
    else readable.text += `${text}${line.endedBy === 'break' ? '\n' : '\n\n'}`;
  }
  for (const { span } of document.data)
    readable.aside.push({ text: document.text.slice(span.start, span.end), role: 'publisher-data' });
  return readable;
}

function roleOf(
  document: SavedDocument,
  line: SavedDocument['lines'][number],
  text: string,
): string | undefined {
  if (line.block?.tagName === 'title') return 'web-title';
  const navigates =
    line.linked * 2 >= line.letters || isTools(text) || line.hidden || inNavigation(document, line.block);
  return navigates ? 'navigation' : undefined;
}
