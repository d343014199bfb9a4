/** A file of any kind that the importer reads → the reading of a page. Pure, but for the pictures it may ask for. */
import { decode } from './bytes/decode.ts';
import { sourceKind } from './bytes/kind.ts';
import { isMhtml, readMhtml, type Mhtml } from './bytes/mhtml.ts';
import type { PrintedPage, Region } from './geometry/printed.ts';
import { readPrinted } from './geometry/readPrinted.ts';
import { readOcr } from './ocr/readOcr.ts';
import { readPage, type Knowledge, type PageReading } from './readPage.ts';
import { readRows } from './rows/readRows.ts';
import { fetchPictures, inlinePicture, type PictureFile, type PictureSource } from './saved/companions.ts';
import type { Placing } from './saved/pageFacts.ts';
import { readSaved } from './saved/readSaved.ts';
import { cutPictures, type Cutter } from './structured/cutPictures.ts';
import type { WordText } from './word/readDocx.ts';
import { readRtf } from './word/readRtf.ts';
import { wordLabels } from './word/wordLabels.ts';
import { readingOf } from './structured/articles.ts';

/** A file to be read. */
export interface SourceFile {
  /** Without its folder: e-papers put the date there. */
  name: string;
  bytes: Uint8Array;
  /** Pictures saved beside it. */
  pictures: PictureSource;
  /** What the lists of its issue say of it. */
  placing: Placing;
  /** The pictures of printed pages are wanted, cut out of them. */
  cut?: boolean;
}

/** What a file held. */
export interface ImportSource {
  encoding: string;
  reading: PageReading;
  /** What was set aside before the text was read: navigation, scripts. */
  aside: { text: string; role: string }[];
  pictures: PictureFile[];
}

/** @returns the source, or an error in Chinese that says what to do */
export async function readSource(
  file: SourceFile,
  knowledge: Knowledge,
): Promise<ImportSource | { error: string }> {
  if (isPdf(file.bytes)) {
    const { readPdf } = await import('./pdf/readPdf.ts');
    const pages = await readPdf(file.bytes);
    if ('error' in pages) return pages;
    return fromPrinted('pdf', pages, knowledge, file.cut ? pdfCutter(file) : undefined);
  }
  const word = await readWord(file.bytes);
  if (word) return fromWord(word, knowledge);
  const mhtml = isMhtml(file.bytes) ? readMhtml(file.bytes) : undefined;
  if (!mhtml && isMhtml(file.bytes))
    return { error: '这个 MHTML 文件里没有网页 — 用浏览器打开原网页，“另存为”单个文件，再导入' };
  const decoded = mhtml ? decode(mhtml.page.bytes, mhtml.page.charset) : decode(file.bytes);
  if (!decoded.ok) return { error: decoded.message };
  const { text, encoding } = decoded;
  if (text.trim() === '') return { error: '文件是空的 — 核对文件，或重新复制版面文字' };
  const recognised = mhtml ? undefined : readOcr(text);
  if (recognised)
    return fromPrinted(encoding, recognised, knowledge, file.cut ? scanCutter(file, recognised) : undefined);
  const kind = mhtml ? 'html' : sourceKind(text);
  if (kind === 'html') {
    const web = readWebPage(text, file, mhtml, knowledge);
    return web.reading.items.length > 0 ? { encoding, ...web } : { error: NO_ARTICLE };
  }
  if (kind === 'text') return { encoding, reading: readPage(text, knowledge), aside: [], pictures: [] };
  const rows = readRows(text, kind);
  if ('error' in rows) return rows;
  return { encoding, reading: readingOf(rows, knowledge), aside: [], pictures: [] };
}

/** PDF files may begin with a few bytes of something else. */
const PDF_WITHIN = 1024;

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, PDF_WITHIN)).includes('%PDF-');
}

// What only some kinds of files need is loaded with the first of that kind: the libraries are large.

function pdfCutter({ bytes }: SourceFile): Cutter {
  const cut = async (regions: readonly Region[]) =>
    (await import('./pdf/cutFromPdf.ts')).cutFromPdf(bytes, regions);
  return { cut, whyNot: DRAWN };
}

function scanCutter({ name, pictures }: SourceFile, pages: PrintedPage[]): Cutter {
  const cut = async (regions: readonly Region[]) =>
    (await import('./ocr/cutFromImage.ts')).cutFromImages(name, pages, pictures)(regions);
  return { cut, whyNot: NO_SCAN };
}

const DRAWN = '它是画成的图形，或格式读不了 — 要收，请用阅读器放大后截图，存在文章旁边，写在 images 的 src';
const NO_SCAN =
  '没有找到识别所用的版面图片 — 把它（png、jpg、tif）与识别结果放在一个文件夹里，取同样的名字，再导入';

async function fromPrinted(
  encoding: string,
  pages: PrintedPage[],
  knowledge: Knowledge,
  cutter: Cutter | undefined,
): Promise<ImportSource> {
  const reading = readingOf(readPrinted(pages, knowledge, cutter !== undefined), knowledge);
  const pictures = cutter ? await cutPictures(reading.items, cutter) : [];
  return { encoding, reading, aside: [], pictures };
}

async function readWord(bytes: Uint8Array): Promise<(WordText & { encoding: string }) | undefined> {
  const head = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (head.startsWith('PK')) {
    const { isDocx, readDocx } = await import('./word/readDocx.ts');
    if (await isDocx(bytes)) return { encoding: 'docx', ...(await readDocx(bytes)) };
  }
  return head === '{\\rtf' ? { encoding: 'rtf', ...readRtf(bytes) } : undefined;
}

function fromWord(
  { encoding, text, paragraphs, aside, deleted }: WordText & { encoding: string },
  knowledge: Knowledge,
): ImportSource {
  const reading = readPage(text, knowledge, wordLabels(paragraphs, knowledge));
  if (deleted.length > 0)
    for (const { doubts } of reading.items)
      doubts.push({
        field: 'body',
        confidence: 'low',
        reason: `文件里有修订，按全部接受读；删去的 ${deleted.length} 处（${deleted.slice(0, SHOWN).join('、')}）没有收，请核对`,
      });
  return {
    encoding,
    reading,
    aside: [...aside, ...deleted.map((one) => ({ text: one, role: 'deleted' }))],
    pictures: [],
  };
}

/** So many deletions are shown. */
const SHOWN = 5;

const NO_ARTICLE =
  '网页里没有找到稿件，可能是版面目录页，或只存了外框 — 打开各篇稿件的页面，分别“另存为”，与目录页放在一个文件夹里导入';

function readWebPage(
  html: string,
  { name, pictures, placing }: SourceFile,
  mhtml: Mhtml | undefined,
  knowledge: Knowledge,
): Omit<ImportSource, 'encoding'> {
  const address = mhtml?.page.location;
  const saved = readSaved(html, { fileName: name, placing, ...(address ? { address } : {}) }, knowledge);
  const scripts = saved.scripts > 0 ? [{ text: `${saved.scripts} 段脚本和样式`, role: 'script' }] : [];
  if (saved.kind === 'text')
    return {
      reading: doubtUnsigned(doubted(readPage(saved.readable.text, knowledge))),
      aside: [...saved.readable.aside, ...scripts],
      pictures: [],
    };
  const reading = doubtUnsigned(readingOf(saved.structured, knowledge));
  const source: PictureSource = (wanted) =>
    inlinePicture(wanted) ?? (mhtml ? partAt(mhtml, wanted) : pictures(wanted));
  return { reading, aside: scripts, pictures: fetchPictures(reading.items, source) };
}

/** A page in no table, read as text: what its marks would have told of the head was guessed from the words. */
function doubted(reading: PageReading): PageReading {
  for (const item of reading.items) {
    const guessed: [field: string, there: boolean][] = [
      ['headline', item.headline.length > 0],
      ['kicker', item.kicker !== undefined],
      ['column', item.column !== undefined],
      ['subtitle', item.subtitle.length > 0],
    ];
    for (const [field, there] of guessed)
      if (there && !item.doubts.some((doubt) => doubt.field === field))
        item.doubts.push({
          field,
          confidence: 'medium',
          reason: '这个网页的版式不认识，题目各行按文字认出，请对照原页',
        });
    item.doubts.push({
      field: 'body',
      confidence: 'low',
      reason: '这个网页的版式不认识，只按可读的文字导入，请对照原页',
    });
  }
  return reading;
}

/** Reports are signed in a paper: where a web page names nobody, its author may stand in a form that no one read. */
function doubtUnsigned(reading: PageReading): PageReading {
  const unsigned = reading.items.filter(
    ({ authors, doubts, kind }) =>
      authors.length === 0 &&
      kind !== 'photo' &&
      kind !== 'notice' &&
      !doubts.some(({ field }) => field === 'authors'),
  );
  for (const { doubts } of unsigned)
    doubts.push({
      field: 'authors',
      confidence: 'medium',
      reason: '网页上没有认出作者，请对照原页',
      evidence: 'no-author',
    });
  return reading;
}

function partAt({ parts, page }: Mhtml, address: string): Uint8Array | undefined {
  const id = /^cid:(.+)$/iu.exec(address)?.[1];
  const whole =
    page.location && !id && URL.canParse(address, page.location)
      ? new URL(address, page.location).href
      : address;
  return parts.find((part) => (id ? part.id === id : part.location === whole || part.location === address))
    ?.bytes;
}
