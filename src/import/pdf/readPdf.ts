/** PDF with a text layer → printed pages, through pdf.js. */
import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { isSystemError } from '../../problems/systemError.ts';
import type { PrintedPage } from '../geometry/printed.ts';
import { holdsName } from '../geometry/heads/boxNames.ts';
import { withVertical } from '../geometry/vertical.ts';
import { printedCharacters } from './characters.ts';
import { drawingsOf, picturesOf } from './drawings.ts';
import { isGibberish } from './gibberish.ts';
import { linesOf, type Glyphs } from './glyphLines.ts';
import { withPdf } from './openPdf.ts';
import { withSetSpaces } from './spaceGlyphs.ts';

const OCR =
  '先做文字识别（OCR），把结果存成 hOCR（.hocr）、ALTO 或 PAGE（.xml），或纯文本（.txt），再导入。Tesseract：tesseract 图.png 结果 -l chi_sim hocr';
/** Fewer letters on a page are a stamp on a scan. */
const FEWEST_LETTERS = 20;
/** So large a part that cannot be read makes the rest worthless. */
const UNREADABLE = 0.2;

/** @returns pages, or an error in Chinese that says what to do */
export async function readPdf(bytes: Uint8Array): Promise<PrintedPage[] | { error: string }> {
  try {
    return judged(await withPdf(bytes, pagesOf));
  } catch (error) {
    if (isSystemError(error)) throw error;
    return { error: tell(error) };
  }
}

function tell(error: unknown): string {
  const { name, message } = error as Error;
  if (name === 'PasswordException')
    return '这个 PDF 加了密码，打不开 — 用阅读器输入密码打开，另存或“打印为 PDF”一份没有密码的，再导入';
  return `这个 PDF 读不出来（${message}） — 用阅读器打开看是否完整，另存一份再导入`;
}

/** Vertical headlines are few letters; more is vertical text. */
const VERTICAL = 0.3;

/** A page, and what of its text is of no use. */
interface TakenPage extends PrintedPage {
  letters: number;
  unreadable: number;
  upright: number;
  vertical: number;
}

async function pagesOf(document: PDFDocumentProxy): Promise<TakenPage[]> {
  const pages: TakenPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push(await takePage(page));
    page.cleanup();
  }
  return pages;
}

async function takePage(page: PDFPageProxy): Promise<TakenPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent({ disableNormalization: true });
  const operators = await page.getOperatorList();
  const bold = (font: string) => /bold|black|heavy|hei/iu.test(fontName(page, font));
  const stretches = items.flatMap((item) => ('str' in item ? [item] : []));
  const strings = withSetSpaces(
    stretches.map(({ str }) => str),
    operators,
    [OPS.showText, OPS.showSpacedText],
  );
  const glyphs = stretches.flatMap((item, at): Glyphs[] => {
    if (item.str.trim() === '') return [];
    const [a, b, c, d, x, y] = Util.transform(transform, item.transform as number[]) as number[];
    const size = Math.hypot(c!, d!);
    return [
      {
        text: printedCharacters(strings[at]!),
        x: x!,
        y: y!,
        width: item.width,
        size,
        angle: Math.round((Math.atan2(b!, a!) * 180) / Math.PI),
        bold: bold(item.fontName),
        ...(styles[item.fontName]?.vertical ? { down: item.height } : {}),
      },
    ];
  });
  const upright = glyphs.filter(({ angle }) => Math.abs(angle) < 5);
  const count = (some: Glyphs[]) => some.reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0);
  const letters = count(glyphs);
  const { rules, frames, grounds, images } = drawingsOf(operators, OPS, transform as number[], width, height);
  const lines = linesOf(glyphs, [...rules, ...frames]);
  return {
    width,
    height,
    rules,
    frames: [...frames, ...grounds.filter((ground) => holdsName(ground, lines))],
    pictures: picturesOf(images),
    lines,
    letters,
    upright: count(upright),
    unreadable: glyphs.reduce(
      (sum, { text }) => sum + (text.match(/[\uFFFD\p{Co}\p{Cc}]/gu)?.length ?? 0),
      0,
    ),
    vertical: withVertical(lines)
      .filter(({ vertical }) => vertical)
      .reduce((total, { text }) => total + text.length, 0),
  };
}

function fontName(page: PDFPageProxy, id: string): string {
  return page.commonObjs.has(id) ? ((page.commonObjs.get(id) as { name?: string }).name ?? '') : '';
}

function judged(pages: TakenPage[]): PrintedPage[] | { error: string } {
  const sum = (of: (page: TakenPage) => number) => pages.reduce((total, page) => total + of(page), 0);
  const letters = sum((page) => page.letters);
  if (letters < FEWEST_LETTERS * pages.length && letters < FEWEST_LETTERS * 10)
    return { error: `这个 PDF 是扫描的图片，没有文字层 — ${OCR}` };
  const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('');
  if (sum((page) => page.unreadable) > letters * UNREADABLE || isGibberish(text))
    return { error: `这个 PDF 的字体没有文字对照表（ToUnicode），取出来的是乱码 — ${OCR}` };
  if (sum((page) => page.upright) < letters * 0.5)
    return { error: `这个 PDF 里的文字是横倒的 — 用阅读器把页面转正，另存一份再导入；或${OCR}` };
  if (sum((page) => page.vertical) > letters * VERTICAL)
    return { error: `这个 PDF 的正文是竖排的，还不会读 — 复制文字存成 .txt 再导入；或${OCR}` };
  return pages;
}
