/** Draws a page of the PDF file behind its lines, through pdf.js. Where that fails the lines show their text. */

/** Pixels of the drawing for one of the screen: sharp on screens of high resolution. */
const SHARPNESS = 2;
/** Width of a drawing before sharpness: that of a wide left side. */
const WIDTH = 700;

interface Pdf {
  getPage(number: number): Promise<{
    getViewport(options: { scale: number }): { width: number; height: number };
    render(options: unknown): { promise: Promise<void> };
  }>;
}

const opened = new Map<number, Promise<Pdf>>();

/** Draws a page into an element as soon as it comes into view. */
export function drawPage(into: HTMLElement, file: number, number: number): void {
  const watcher = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    watcher.disconnect();
    draw(into, file, number).catch(() => into.classList.add('undrawn'));
  });
  watcher.observe(into);
}

async function draw(into: HTMLElement, file: number, number: number): Promise<void> {
  const pdf = await open(file);
  const page = await pdf.getPage(number + 1);
  const scale = (WIDTH * SHARPNESS) / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  canvas.setAttribute('aria-hidden', 'true');
  await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
  into.prepend(canvas);
  into.classList.add('drawn');
}

function open(file: number): Promise<Pdf> {
  const known = opened.get(file);
  if (known) return known;
  const pdf = load(file);
  opened.set(file, pdf);
  return pdf;
}

async function load(file: number): Promise<Pdf> {
  const base = new URL('pdfjs/', document.baseURI);
  const pdfjs = (await import(new URL('legacy/build/pdf.mjs', base).href)) as {
    GlobalWorkerOptions: { workerSrc: string };
    getDocument(options: unknown): { promise: Promise<Pdf> };
  };
  pdfjs.GlobalWorkerOptions.workerSrc = new URL('legacy/build/pdf.worker.mjs', base).href;
  return pdfjs.getDocument({
    url: new URL(`file/${file}/raw`, document.baseURI).href,
    cMapUrl: new URL('cmaps/', base).href,
    cMapPacked: true,
    standardFontDataUrl: new URL('standard_fonts/', base).href,
    useWasm: false,
    verbosity: 0,
  }).promise;
}
