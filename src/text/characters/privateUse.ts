/**
 * Characters of the private use area whose meaning is known by where they come from. They look right only in the
 * font they were printed with; everywhere else they are boxes.
 */

/** First character, and what stands for it and those after it; a space where nothing is known. */
const RUNS: [first: number, characters: string][] = [
  // GBK FE50 to FEA0, in the order of GB 18030: what Windows decoded to private use before Unicode had them.
  [
    0xe815,
    '⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
  ],
  // GBK A2E3, A6D9 to A6F3 (signs of upright text), A8BC and A8BF.
  [0xe76c, '€'],
  [0xe78d, '，。、：；！？〖〗…'],
  [0xe7c7, 'ḿǹ'],
  // Fonts of symbols in PDF: Wingdings' signs of lists, Symbol's signs of reckoning, and figures (F000 and the byte).
  [0xf030, '0123456789'],
  [0xf06c, '●'],
  [0xf06e, '■'],
  [0xf075, '◆'],
  [0xf0a7, '▪'],
  [0xf0a8, '□'],
  [0xf0b0, '°±'],
  [0xf0b4, '×'],
  [0xf0b7, '•'],
  [0xf0d8, '➢'],
  [0xf0fc, '✓'],
];

/** What a private use character stands for, where that is known. */
export const privateUse: ReadonlyMap<string, string> = new Map(
  RUNS.flatMap(([first, characters]) =>
    Array.from(characters, (character, place) => [String.fromCodePoint(first + place), character] as const),
  ),
);
