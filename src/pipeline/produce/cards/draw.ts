/** Draws a card: a page head between a thick and a thin rule, the headline in Song type, one word in seal red. */
import { setHeadline } from '../../../text/headline.ts';
import type { ShareCard } from '../../../site/views/article/shareCard.ts';
import { LEADING, setLines, type Unit } from './lines.ts';
import type { Sort, TypeCase, Weight } from './sorts.ts';

/** What networks ask for: 1.91 to 1. */
export const WIDTH = 1200;
/** See WIDTH. */
export const HEIGHT = 630;

/** Colours of src/site/styles/tokens.css in the light; a card has no dark. */
const COLOUR = { paper: '#fbfaf6', ink: '#1c1b19', faint: '#5b5750', rule: '#d9d4c8', seal: '#a8201a' };
const MARGIN = 72;
const MEASURE = WIDTH - 2 * MARGIN;
/** From the top, in pixels: rules and baselines. */
const AT = { bar: 14, masthead: 84, head: 118, label: 186, foot: 548, date: 596 };
/** The headline's room: below the label, or below the head where there is none. */
const BODY = { top: 214, topAlone: 146, bottom: 528 };
/** Of a square: from its top to the baseline, where Chinese type stands in the middle of its line. */
const BASELINE = 0.88;
const SIZE = { masthead: 42, label: 34, foot: 28 };
/** Colours of the picture: ink, seal and paper, with the steps between them. */
const COLOURS = 32;

/** A card as PNG. */
export async function drawCard(card: ShareCard, type: TypeCase): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(await cardSvg(card, type)))
    .png({ palette: true, colours: COLOURS, compressionLevel: 9, effort: 4, dither: 0 })
    .toBuffer();
}

/** A card as SVG: rules, and characters as outlines. */
export async function cardSvg(card: ShareCard, type: TypeCase): Promise<string> {
  const set = (text: string, weight: Weight) => type.set(text, weight, card.traditional);
  const { ink, faint, seal, rule, paper } = COLOUR;
  const foot = await set(card.date, 500);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    block(0, HEIGHT, 0, WIDTH, card.paper ?? paper),
    block(0, AT.bar, 0, WIDTH, ink),
    line(await set(card.masthead, 900), { x: MARGIN, y: AT.masthead, size: SIZE.masthead, colour: ink }),
    block(AT.head, 2, MARGIN, MEASURE, ink),
    line(await set(card.label, 900), { x: MARGIN, y: AT.label, size: SIZE.label, colour: seal }),
    await headline(card, set),
    block(AT.foot, 1, MARGIN, MEASURE, rule),
    line(foot, { x: MARGIN, y: AT.date, size: SIZE.foot, colour: faint }),
    atRight(await set(card.source, 500), MEASURE - (widthOf(foot) + 1) * SIZE.foot),
    '</svg>',
  ].join('');
}

type Set = (text: string, weight: Weight) => Promise<Sort[]>;

async function headline({ headline: parts, brackets, label }: ShareCard, set: Set): Promise<string> {
  const top = label ? BODY.top : BODY.topAlone;
  const room = { width: MEASURE, height: BODY.bottom - top };
  const { lines: printed } = setHeadline(parts, brackets);
  const units = await Promise.all(
    printed.map((printedLine) =>
      Promise.all(
        printedLine.map(async (pieces): Promise<Unit> => {
          const text = pieces.map((piece) => piece.text).join('');
          return { text, width: widthOf(await set(text, 900)) };
        }),
      ),
    ),
  );
  const { size, lines } = setLines(units, room);
  const first =
    top + (room.height - lines.length * size * LEADING) / 2 + size * ((LEADING - 1) / 2 + BASELINE);
  const drawn = lines.map(async (text, index) =>
    line(await set(text, 900), { x: MARGIN, y: first + index * size * LEADING, size, colour: COLOUR.ink }),
  );
  return (await Promise.all(drawn)).join('');
}

/** The paper's name, at the end of the foot; smaller where the date leaves too little room. */
function atRight(sorts: Sort[], room: number): string {
  const x = MARGIN + MEASURE - Math.min(room, widthOf(sorts) * SIZE.foot);
  return line(sorts, { x, y: AT.date, size: SIZE.foot, colour: COLOUR.faint });
}

interface Place {
  x: number;
  y: number;
  size: number;
  colour: string;
}

/** A line of type, drawn together where it would leave the measure. */
function line(sorts: readonly Sort[], { x, y, size, colour }: Place): string {
  const scale = Math.min(size, (WIDTH - MARGIN - x) / Math.max(widthOf(sorts), 1e-9)) / 1000;
  let place = 0;
  const outlines = sorts.map(({ outline, offset, advance }) => {
    const at = place + offset;
    place += advance;
    return outline && `<path transform="translate(${at})" d="${outline}"/>`;
  });
  const transform = `translate(${round(x)} ${round(y)}) scale(${round(scale)} ${round(-scale)})`;
  return `<g fill="${colour}" transform="${transform}">${outlines.join('')}</g>`;
}

/** A rule, or a field. */
const block = (y: number, height: number, x: number, width: number, colour: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`;

/** Width at size 1. */
const widthOf = (sorts: readonly Sort[]) => sorts.reduce((sum, { advance }) => sum + advance, 0) / 1000;
const round = (value: number) => Math.round(value * 1e4) / 1e4;
