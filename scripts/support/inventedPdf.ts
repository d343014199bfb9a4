/** A PDF file of invented newspaper pages: four articles a page, each in five columns under a headline. */

const WIDTH = 800;
const HEIGHT = 1000;
const COLUMN = { count: 5, characters: 14, size: 10, gap: 14 };
const ROWS = 14;
const ARTICLES = 4;

/** @param count pages; @param text of a page by its number, without line breaks */
export function inventedPdf(count: number, text: (number: number) => string): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /Kids [${Array.from({ length: count }, (_, at) => `${6 + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    ...Array.from({ length: count }, (_, at) => pageObjects(at, text(at))).flat(),
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(
    `%PDF-1.5\n${body}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`,
    'latin1',
  );
}

function pageObjects(at: number, text: string): string[] {
  const content = contentOf(at, text);
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${7 + at * 2} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
}

function contentOf(at: number, text: string): string {
  const letters = [...text.replace(/\s/gu, '')];
  const take = (length: number) => letters.splice(0, length).join('');
  const lines = [show(9, 30, HEIGHT - 20, `江岸园区报　2021年3月5日　星期五　第${at + 1}版`)];
  for (let article = 0; article < ARTICLES; article++) {
    const top = HEIGHT - 60 - article * 235;
    lines.push(show(20, 30, top, take(12)));
    for (let column = 0; column < COLUMN.count; column++)
      for (let row = 0; row < ROWS; row++)
        lines.push(
          show(
            COLUMN.size,
            30 + column * (COLUMN.characters * COLUMN.size + COLUMN.gap) * 0.97,
            top - 24 - row * 14,
            take(COLUMN.characters - 1),
          ),
        );
  }
  return lines.join('\n');
}

function show(size: number, x: number, y: number, text: string): string {
  const codes = Array.from(text, (one) => one.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET`;
}
