/** Word documents in the parts that readers need. */
import JSZip from 'jszip';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** How a paragraph is set; sizes in points. */
interface Setting {
  size?: number;
  bold?: boolean;
  centred?: boolean;
  style?: string;
}

/** A paragraph of one run. */
export function set(text: string, { size, bold, centred, style }: Setting): string {
  const of = [style ? `<w:pStyle w:val="${style}"/>` : '', centred ? '<w:jc w:val="center"/>' : ''].join('');
  const run = [bold ? '<w:b/>' : '', size ? `<w:sz w:val="${size * 2}"/>` : ''].join('');
  return `<w:p><w:pPr>${of}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table, a row and a cell, each of what is in it. */
export const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
export const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
export const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.join('')}</w:tc>`;

/** @returns the file */
export async function docx(
  body: string,
  { header, styles }: { header?: string | undefined; styles?: string | undefined } = {},
): Promise<Buffer> {
  const zip = new JSZip();
  const part = (name: string, root: string, content: string) =>
    zip.file(`word/${name}.xml`, `<?xml version="1.0"?><w:${root} ${W}>${content}</w:${root}>`);
  zip.file(
    '[Content_Types].xml',
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  part('document', 'document', `<w:body>${body}</w:body>`);
  if (header) part('header1', 'hdr', set(header, {}));
  if (styles) part('styles', 'styles', styles);
  return zip.generateAsync({ type: 'nodebuffer' });
}
