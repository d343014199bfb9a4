/** What is wrong with the names of files of articles and pages: told before the build meets a path it cannot write or serve. */
import { DEVICE_NAME } from '../text/deviceName.ts';
import { fault, type Fault } from './fault.ts';

/** Longest name of a file, in bytes of UTF-8: file systems take 255, the page's and its temporary names need some. */
export const LONGEST_NAME = 240;
/** Signs that mean something else in an address, that some system cannot store, or that nobody sees; emoji are joined by U+200D. */
const SIGN = /[?#%\\:*"<>|\p{Cc}]|(?!\u200d)\p{Cf}/u;
/** An article's name that ends as its page will: Astro takes one ending off the address, and finds no page. */
const PAGE_ENDING = /^articles\/.*(\.html)\.md$/;
/** Windows leaves these away; at an end nobody sees a space. The ending .md stands behind an article's name. */
const EDGE = /^\s|\s(?:\.md)?$|\.$/u;
/** Endings of plain text; several where a system hid the first one (`x.md.txt`). */
const PLAIN = /(?:\.(?:md|mdx|markdown|mdown|mkdn?|mdwn|mdtxt|mdtext|qmd|rmd|txt|text|rst|adoc|org))+$/i;
/** Misspelt .md: other letters, a full stop of Chinese, full-width letters, something unseen behind it, no ending. */
const MISSPELT = /(?:\.(?:dm|nd|mdd|m)|[.。．｡]\s*[mｍ][dｄ][\s.]*|(?<=^[^.\p{C}]+))$/iu;
/** Documents of word processors and of the web: what is in them must be taken out first. */
const DOCUMENT = /\.(?:docx?|docm|dotx|wps|wpt|odt|rtf|pages|pdf|ofd|caj|epub|x?html?|mht|mhtml|pptx?|tex)$/i;
/** Data, which no article is made of. */
const DATA = /\.(?:ya?ml|json5?|toml|csv|tsv|xlsx?|et|ods|xml|zip|rar|7z)$/i;
/** `.md` several times. */
const TWICE = /(?:\.(?:md|markdown|txt))+\.md$/i;
/** What systems and editors lay beside a file. */
const LEFT_BY_SYSTEMS = /^(?:~\$|\.~|\._|\.#|\.DS_Store$)/;
/** Longest path below the archive's folder, in bytes: some systems and stores take 1024 with the site's folder before it. */
export const LONGEST_PATH = 800;

/** @param file path below the content folder */
export function nameFaults(file: string): Fault[] {
  const names = file.split('/').slice(1);
  const sign = SIGN.exec(names.join(''))?.[0] ?? PAGE_ENDING.exec(file)?.[1];
  const device = names.find((name) => DEVICE_NAME.test(name));
  const edged = names.find((name) => EDGE.test(name));
  return [
    ...(sign === undefined
      ? []
      : [fault('file-name-sign', { sign: /\p{C}/u.test(sign) ? '控制字符' : sign })]),
    ...(device === undefined ? [] : [fault('file-name-device', deviceRenamed(device))]),
    ...(edged === undefined ? [] : [fault('file-name-edge', { name: edged })]),
    ...(names.some((name) => Buffer.byteLength(name) > LONGEST_NAME)
      ? [fault('file-name-long', { most: LONGEST_NAME })]
      : []),
    ...(Buffer.byteLength(file) > LONGEST_PATH ? [fault('file-path-long', { most: LONGEST_PATH })] : []),
    ...(/^index\.md$/i.test(names.at(-1)!) ? [fault('file-name-index')] : []),
  ];
}

/** A name that Windows keeps, and one that it does not. */
function deviceRenamed(name: string): { name: string; right: string } {
  const [device] = DEVICE_NAME.exec(name)!;
  return { name: device, right: `${device.toLowerCase()}-1${name.slice(device.length)}` };
}

/**
 * Names of files that are there or were proposed, so that no file is named over another one.
 * Some systems tell no capitals from small letters.
 */
export class TakenNames {
  readonly #paths: Set<string>;

  /** @param files paths, as they are given to `strayFault` */
  constructor(files: Iterable<string>) {
    this.#paths = new Set(Array.from(files, (file) => file.toLowerCase()));
  }

  /**
   * @param file path of the file that needs another name
   * @param wanted the name it should have, ending in `.md`
   * @returns it, or the nearest that an article can have and no other file has
   */
  free(file: string, wanted: string): string {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const stem = wanted
      .slice(0, -MD.length)
      .replace(EVERY_SIGN, '')
      .replace(/^[\s.]+|(?<![\s.])[\s.]+$/gu, '');
    for (let number = 1; ; number++) {
      const name = `${stem}${stem === '' || number > 1 ? `${stem && '-'}${number}` : ''}${MD}`;
      const path = `${folder}${name}`.toLowerCase();
      if (DEVICE_NAME.test(name) || /^index\.md$/i.test(name)) continue;
      if (this.#paths.has(path)) continue;
      this.#paths.add(path);
      return name;
    }
  }
}

/** Ending of every article and page. */
const MD = '.md';
const EVERY_SIGN = new RegExp(SIGN.source, 'gu');

/**
 * A file among the articles or pages that has the text of one, and another ending or a name that is passed over.
 * @param file path, whose last part counts
 * @param taken names that are no longer free
 */
export function strayFault(file: string, taken?: TakenNames): Fault | undefined {
  const name = file.split('/').at(-1)!;
  const free = (wanted: string) => (taken ?? new TakenNames([])).free(file, wanted);
  const told = (
    code: 'file-name-hidden' | 'file-name-ending' | 'file-data' | 'file-document',
    wanted: string,
  ) => fault(code, { name: free(wanted) });
  if (LEFT_BY_SYSTEMS.test(name)) return undefined;
  const plain = [PLAIN, MISSPELT].find((ending) => ending.test(name));
  if (name.startsWith('.'))
    return plain && name.replace(/^\.+/, '').includes('.')
      ? told('file-name-hidden', name.replace(/^[.\s]+/, '').replace(plain, MD))
      : undefined;
  const [twice] = TWICE.exec(name) ?? [];
  if (twice !== undefined && twice !== name)
    return fault('file-name-twice', {
      ending: twice,
      name: free(name.slice(0, -twice.length) + MD),
    });
  if (name.endsWith(MD)) return undefined;
  if (plain) return told('file-name-ending', name.replace(plain, MD));
  if (DATA.test(name)) return told('file-data', name.replace(DATA, MD));
  if (DOCUMENT.test(name)) return told('file-document', name.replace(DOCUMENT, MD));
  return undefined;
}

/**
 * An article in the folder of another year than its own.
 * @param years that it may stand in: of its date, and of its printed issue
 */
export function folderFault(file: string, years: (string | undefined)[]): Fault | undefined {
  const folder = /^articles\/(\d{4})\//.exec(file)?.[1];
  const known = years.filter((year) => /^\d{4}$/.test(year ?? ''));
  if (!folder || known.length === 0 || known.includes(folder)) return undefined;
  return fault('file-year', { folder, year: known[0]! });
}
