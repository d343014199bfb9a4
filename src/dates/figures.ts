const FIGURES = '〇一二三四五六七八九';

/** Chinese numerals up to 99, and years figure by figure, in figures: 二〇二三年四月十八日 → 2023年4月18日. */
export function inFigures(text: string): string {
  return text
    .replaceAll(/[○零Ｏ]/g, '〇')
    .replaceAll(/([一二三四五六七八九]?)十([一二三四五六七八九]?)/g, (_all, tens: string, ones: string) =>
      String((FIGURES.indexOf(tens || '一') || 1) * 10 + Math.max(0, FIGURES.indexOf(ones || '〇'))),
    )
    .replaceAll(/[〇一二三四五六七八九]/g, (figure) => String(FIGURES.indexOf(figure)));
}
