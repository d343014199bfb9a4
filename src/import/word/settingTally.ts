/** Stretches of text with how they are set → paragraphs: each is set as most of it is. */
import type { WordParagraph } from './wordParagraphs.ts';

/** How a stretch is set; size in points. */
interface Setting {
  size: number;
  bold: boolean;
}

/** Collects stretches up to the end of their paragraph. */
export class SettingTally {
  /** Those that ended so far. */
  readonly paragraphs: WordParagraph[] = [];
  private stretches: (Setting & { text: string })[] = [];

  /** Adds a stretch to the open paragraph. */
  add(text: string, setting: Setting): void {
    this.stretches.push({ text, ...setting });
  }

  /** Ends the open paragraph. */
  end({ centred, row }: { centred: boolean; row: boolean }): void {
    const text = this.stretches.map((one) => one.text).join('');
    const setting = settingOfMost(this.stretches);
    this.stretches = [];
    if (text.trim() !== '')
      this.paragraphs.push({ text, ...setting, centred, row, heading: false, picture: false });
  }
}

/** @returns the size of most characters; bold where most are */
export function settingOfMost(stretches: (Setting & { text: string })[], size = 12): Setting {
  const lengths = new Map<number, number>();
  let [bold, length] = [0, 0];
  for (const one of stretches) {
    const own = one.text.trim().length;
    lengths.set(one.size, (lengths.get(one.size) ?? 0) + own);
    length += own;
    if (one.bold) bold += own;
  }
  const most = [...lengths].sort((a, b) => b[1] - a[1])[0];
  return { size: most?.[0] ?? size, bold: length > 0 && bold > length / 2 };
}
