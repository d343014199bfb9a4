/**
 * Rich text (.rtf) → text. A small reader of RTF 1.9: the libraries for it decode byte by byte, which breaks every
 * Chinese character of the code pages 936 and 950.
 */
import { ownEntry } from '../../text/ownEntry.ts';
import type { WordText } from './readDocx.ts';
import { SettingTally } from './settingTally.ts';

/** Groups that hold no text. */
const SILENT = new Set(
  'fonttbl colortbl stylesheet info pict object themedata datastore latentstyles listtable listoverridetable rsidtbl generator xmlnstbl fldinst bkmkstart bkmkend revtbl filetbl'.split(
    ' ',
  ),
);
const BREAKS = new Set(['par', 'line', 'sect', 'page', 'row']);
/** Half-points that text has where nothing says. */
const USUAL_SIZE = 24;
const SIGNS: Record<string, string> = {
  tab: '\t',
  cell: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '~': ' ',
  _: '-',
};
/** Code pages by their Windows numbers; Chinese files that name none are of Simplified Chinese Windows. */
const PAGES: Record<string, string> = {
  '936': 'gb18030',
  '950': 'big5',
  '65001': 'utf-8',
  '1252': 'gb18030',
};
const TOKEN = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/giu;

interface Group {
  silent: boolean;
  deleted: boolean;
  /** Set so that neither page nor print shows it. */
  hidden: boolean;
  /** Characters that stand for one of Unicode, for readers that know none. */
  skip: number;
  bold: boolean;
  /** In half-points. */
  size: number;
}

/** @param bytes ASCII, with other characters escaped */
export function readRtf(bytes: Uint8Array): WordText {
  const source = Buffer.from(bytes).toString('latin1');
  const reader = new RtfReader(PAGES[/\\ansicpg(\d+)/u.exec(source)?.[1] ?? '936'] ?? 'gb18030');
  for (const match of source.matchAll(TOKEN)) reader.take(match);
  return reader.finish();
}

class RtfReader {
  private readonly decoder: TextDecoder;
  private text = '';
  private readonly deleted: string[] = [];
  private hidden = '';
  private bytes: number[] = [];
  private group: Group = {
    silent: false,
    deleted: false,
    hidden: false,
    skip: 1,
    bold: false,
    size: USUAL_SIZE,
  };
  private readonly groups: Group[] = [];
  /** Fallback characters still to be left out. */
  private toSkip = 0;
  private starred = false;
  /** The text before was deleted as well. */
  private inDeleted = false;
  private readonly tally = new SettingTally();
  private centred = false;

  constructor(encoding: string) {
    this.decoder = new TextDecoder(encoding);
  }

  take([, word, number, hex, sign, brace, plain]: RegExpMatchArray): void {
    if (hex) return this.byte(Number.parseInt(hex, 16));
    if (plain) return this.plain(plain);
    this.flush();
    if (brace === '{') this.groups.push({ ...this.group });
    else if (brace === '}') this.group = this.groups.pop() ?? this.group;
    else if (sign === '*') this.starred = true;
    else if (sign) this.put(ownEntry(SIGNS, sign) ?? (/[\\{}]/u.test(sign) ? sign : ''));
    else if (word) this.control(word, number);
  }

  private control(word: string, number: string | undefined): void {
    if (SILENT.has(word) || this.starred) this.group.silent = true;
    this.starred = false;
    if (word === 'uc') this.group.skip = Number(number);
    else if (word === 'u') {
      const code = Number(number);
      this.put(String.fromCharCode(code < 0 ? code + 0x10000 : code));
      this.toSkip = this.group.skip;
    } else if (word === 'deleted') this.group.deleted = number !== '0';
    else if (this.isSetting(word, number)) return;
    else if (BREAKS.has(word)) this.end(word);
    else this.put(ownEntry(SIGNS, word) ?? '');
  }

  /** @returns whether a word only says how text is set; what it says is kept */
  private isSetting(word: string, number: string | undefined): boolean {
    if (word === 'plain')
      Object.assign(this.group, { deleted: false, hidden: false, bold: false, size: USUAL_SIZE });
    else if (word === 'v') this.group.hidden = number !== '0';
    else if (word === 'b') this.group.bold = number !== '0';
    else if (word === 'fs') this.group.size = Number(number) || USUAL_SIZE;
    else if (word === 'pard') this.centred = false;
    else if (/^q[clrjd]$/u.test(word)) this.centred = word === 'qc';
    else return false;
    return true;
  }

  /** The end of a line, and but for \line of its paragraph. */
  private end(word: string): void {
    this.put('\n');
    if (word !== 'line' && !this.group.silent) this.tally.end({ centred: this.centred, row: word === 'row' });
  }

  private byte(value: number): void {
    if (this.toSkip > 0) this.toSkip--;
    else this.bytes.push(value);
  }

  private plain(text: string): void {
    const rest = text.slice(this.toSkip);
    this.toSkip = Math.max(0, this.toSkip - text.length);
    // The second byte of a character may be a plain letter.
    for (const character of rest) this.bytes.push(character.charCodeAt(0));
  }

  private flush(): void {
    if (this.bytes.length === 0) return;
    const decoded = this.decoder.decode(Uint8Array.from(this.bytes));
    this.bytes = [];
    this.put(decoded);
  }

  private put(text: string): void {
    if (text === '' || this.group.silent) return;
    if (this.group.hidden) this.hidden += text;
    else if (!this.group.deleted) {
      this.text += text;
      this.tally.add(text, { size: this.group.size / 2, bold: this.group.bold });
      this.inDeleted = false;
    } else if (this.inDeleted) this.deleted[this.deleted.length - 1] += text;
    else {
      this.deleted.push(text);
      this.inDeleted = true;
    }
  }

  finish(): WordText {
    this.flush();
    this.tally.end({ centred: this.centred, row: false });
    return {
      text: this.text.trim(),
      paragraphs: this.tally.paragraphs,
      aside: this.hidden.trim() === '' ? [] : [{ text: this.hidden.trim(), role: 'hidden' }],
      deleted: this.deleted.filter((text) => text.trim() !== ''),
    };
  }
}
