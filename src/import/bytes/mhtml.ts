/**
 * MHTML (RFC 2557): one file with a page and what it shows, as browsers save it (单个文件). A small reader of MIME
 * (RFC 2045, 2046): the libraries for mail drop the address at which each part was.
 */

/** One part, decoded. */
export interface MhtmlPart {
  type: string;
  charset?: string;
  /** Where it was on the web. */
  location?: string;
  /** Name by which the page may call it (`cid:…`). */
  id?: string;
  bytes: Uint8Array;
}

/** The page and its parts. */
export interface Mhtml {
  page: MhtmlPart;
  parts: MhtmlPart[];
}

/** The header of a file is in its first bytes. */
const HEAD = 4096;

/** @returns whether bytes begin as a MIME message with related parts */
export function isMhtml(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, HEAD));
  return (
    /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,}/u.test(head.replace(/\r/gu, '')) &&
    /^content-type:\s*multipart\/related/imu.test(head)
  );
}

/** @returns the page and its parts; undefined when no part is a page */
export function readMhtml(bytes: Uint8Array): Mhtml | undefined {
  const parts = partsOf(latin1(bytes));
  const page = parts.find(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
  return page && { page, parts };
}

function partsOf(message: string): MhtmlPart[] {
  const { headers, body } = split(message);
  const type = headers.get('content-type') ?? '';
  const boundary = /boundary="?([^";\r\n]+)"?/iu.exec(type)?.[1];
  if (!/^multipart\//iu.test(type) || !boundary) return [partOf(headers, body)];
  const [, ...pieces] = `\n${body}`.split(`\n--${boundary}`);
  return pieces
    .filter((piece) => !piece.startsWith('--'))
    .flatMap((piece) => partsOf(piece.replace(/^[ \t]*\r?\n/u, '').replace(/\r$/u, '')));
}

function split(message: string): { headers: Map<string, string>; body: string } {
  const end = /\r?\n\r?\n/u.exec(message);
  const head = end ? message.slice(0, end.index) : message;
  const headers = new Map(
    head
      .replace(/\r?\n[ \t]+/gu, ' ')
      .split(/\r?\n/u)
      .flatMap((line): [string, string][] => {
        const [, name, value] = /^([\w-]+):\s*(.*)$/u.exec(line) ?? [];
        return name ? [[name.toLowerCase(), value!.trim()]] : [];
      }),
  );
  return { headers, body: end ? message.slice(end.index + end[0].length) : '' };
}

function partOf(headers: Map<string, string>, body: string): MhtmlPart {
  const type = headers.get('content-type') ?? 'text/plain';
  const charset = /charset="?([\w-]+)"?/iu.exec(type)?.[1];
  const location = headers.get('content-location') ?? headers.get('snapshot-content-location');
  const id = headers.get('content-id')?.replace(/^<|>$/gu, '');
  return {
    type: type.split(';')[0]!.trim().toLowerCase(),
    ...(charset ? { charset } : {}),
    ...(location ? { location } : {}),
    ...(id ? { id } : {}),
    bytes: decodeBody(body, headers.get('content-transfer-encoding')?.toLowerCase()),
  };
}

function decodeBody(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding === 'quoted-printable') return Buffer.from(unquote(body), 'latin1');
  return Buffer.from(body, 'latin1');
}

function unquote(body: string): string {
  return body
    .replace(/[ \t]*=[ \t]*\r?\n/gu, '')
    .replace(/=([0-9A-Fa-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
