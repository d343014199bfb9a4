/** Every text of the desk. The page carries them as JSON, in the archive's language and with its own words. */
import type { DeskTexts } from '../serve/page.ts';

/** The texts. */
export const TEXTS = JSON.parse(document.querySelector('#texts')!.textContent) as DeskTexts;

/** A text of a kind that the page may not know; the name itself then. */
export function named(texts: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(texts, name) ? texts[name]! : name;
}

/** Puts values in the places `{name}` of a text. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/gu, (place, name: string) => String(values[name] ?? place));
}

/** What was written. */
export function writtenText(files: number, held: number): string {
  return held > 0 ? fill(TEXTS.writtenHeld, { files, held }) : fill(TEXTS.written, { files });
}

/** What was learned. */
export function learnedText(count: number): string {
  return count > 0 ? ` ${fill(TEXTS.learned, { count })}` : '';
}

/** An author as it is typed and shown. */
export function authorText({ name, role }: { name: string; role?: string }): string {
  return role ? fill(TEXTS.author, { name, role }) : name;
}
