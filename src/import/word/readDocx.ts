/** Word documents (.docx) → text, as all tracked changes accepted make it, with how its paragraphs are set. */
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { all, textIn, parseXml } from '../ocr/xml.ts';
import { wordParagraphs, type WordNode, type WordParagraph } from './wordParagraphs.ts';
import { readStyles } from './wordStyles.ts';

/** Text of a document, and what of it is none. */
export interface WordText {
  text: string;
  /** How its paragraphs are set, in their order. */
  paragraphs: WordParagraph[];
  aside: { text: string; role: string }[];
  /** Passages that tracked changes deleted. */
  deleted: string[];
}

const MAIN = 'word/document.xml';

/** @returns whether a ZIP archive is a Word document */
export async function isDocx(bytes: Uint8Array): Promise<boolean> {
  try {
    return (await JSZip.loadAsync(bytes)).file(MAIN) !== null;
  } catch {
    return false;
  }
}

/** @throws when the archive or its main part cannot be read */
export async function readDocx(bytes: Uint8Array): Promise<WordText> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = Object.keys(zip.files).sort();
  const read = async (pattern: RegExp) =>
    Promise.all(
      parts
        .filter((name) => pattern.test(name))
        .map(async (name) => parseXml(await zip.file(name)!.async('string'))),
    );
  const [main] = await read(/^word\/document\.xml$/u);
  const styles = await zip.file('word/styles.xml')?.async('string');
  const paragraphs = wordParagraphs(await treeOf(bytes), readStyles(styles));
  const heads = (await read(/^word\/header\d*\.xml$/u)).flatMap(paragraphsOf);
  const feet = (await read(/^word\/(?:footer\d*|footnotes|endnotes|comments)\.xml$/u)).flatMap(paragraphsOf);
  const body = textOf(paragraphs);
  // Text boxes and the like, which the library leaves out.
  const bare = body.replace(/\s/gu, '');
  const lost = paragraphsOf(main!).filter((line) => !bare.includes(line.replace(/\s/gu, '')));
  return {
    text: [...new Set(heads), '', body, ...(lost.length > 0 ? ['', ...lost] : [])].join('\n').trim(),
    paragraphs,
    aside: [...new Set(feet)].map((text) => ({ text, role: 'note' })),
    deleted: all(main!, 'deltext')
      .map(textIn)
      .filter((text) => text.trim() !== ''),
  };
}

/** The library shows its tree to what may change it before it writes HTML. */
async function treeOf(bytes: Uint8Array): Promise<WordNode> {
  let tree: WordNode = { type: 'document' };
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      transformDocument: (document: WordNode) => (tree = document),
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  );
  return tree;
}

/** A paragraph a line, with white between them; rows of a table stand together. */
function textOf(paragraphs: WordParagraph[]): string {
  return paragraphs
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, row }, index, all) => text + (row && all[index + 1]?.row ? '\n' : '\n\n'))
    .join('')
    .trim();
}

/** Paragraphs with what is deleted left out. */
function paragraphsOf(root: ReturnType<typeof parseXml>): string[] {
  return all(root, 'p')
    .filter((paragraph) => all(paragraph, 'p').length === 1)
    .map((paragraph) => all(paragraph, 't').concat(all(paragraph, 'x-text')).map(textIn).join(''))
    .filter((text) => text.trim() !== '');
}
