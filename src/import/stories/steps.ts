/** What rules answer with: how many blocks they take, and what becomes of them. Data only; `apply.ts` carries it out. */
import type { ParsedByline } from '../roles/byline.ts';
import type { Classified } from '../roles/classify.ts';
import { picturesOfCredit } from '../roles/credit.ts';
import type { Cursor, Held, Seen } from './cursor.ts';
import type { BodyPart, Doubt, Furniture, ImagePart, Item } from './item.ts';
import type { Jump } from '../margins/jump.ts';
import { isBlank, slice, type Run } from '../base/textRun.ts';

/** What an item gains. */
export type Gain =
  | { do: 'body'; parts: BodyPart[] }
  | { do: 'furniture'; pieces: Furniture[] }
  | { do: 'doubt'; doubt: Doubt }
  /** A byline on a line of its own: its marks are furniture. */
  | { do: 'byline'; byline: ParsedByline }
  /** Authors whose marks are accounted for already. */
  | { do: 'authors'; byline: ParsedByline }
  /** A name that only its place makes an author. */
  | { do: 'name'; name: Run }
  | { do: 'jump'; jump: Jump; run: Run }
  | { do: 'image'; image: ImagePart }
  /** Credits the picture that has no credit yet, or a new one; `numbers` are those of the pictures that it names. */
  | { do: 'credit'; credit: Run; numbers?: readonly number[] }
  /** What was taken for text was the captions of pictures. */
  | { do: 'captions-of-text' }
  | { do: 'set'; fields: Partial<Item> };

/** One thing that becomes of the blocks: the open item gains something, or `to` does, or another item is open. */
export type Step =
  | { do: 'open'; matter: Partial<Item>; interrupts?: Seen | undefined }
  | { do: 'turn'; to: Seen }
  | { do: 'hold'; as: keyof Held; lines: readonly Classified[] }
  | { do: 'use'; held: keyof Held }
  | (Gain & { to?: Seen });

/** What a rule takes. */
export interface Taken {
  /** So many blocks, from the one looked at. */
  count: number;
  steps: Step[];
}

/** Looks at the page and tells what it takes, or that the blocks are not its business. Writes nothing. */
export type Rule = (cursor: Cursor) => Taken | undefined;

/** So many blocks are taken, and this becomes of them. */
export function taken(steps: Step[], count = 1): Taken {
  return { count, steps };
}

/** A guess about a field that a person should look at. */
export function doubt(
  field: string,
  confidence: Doubt['confidence'],
  reason: string,
  evidence?: string,
): Step & { do: 'doubt' } {
  return { do: 'doubt', doubt: { field, confidence, reason, ...(evidence ? { evidence } : {}) } };
}

/** Begins an item over which the page prints no headline. */
export function openHeadless(): Step {
  const { doubt: told } = doubt('headline', 'low', '版面上没有找到标题，请对照原版');
  return { do: 'open', matter: { doubts: [told] } };
}

/** What of a run lies outside the part that counts: furniture. Offsets count in the run. */
export function piecesOutside(
  run: Run,
  { from, to }: { from: number; to: number },
  role: string,
): Furniture[] {
  return [slice(run, 0, from), slice(run, to)]
    .filter((part) => !isBlank(part))
    .map((part) => ({ run: part, role }));
}

/** The credit of a picture on a line of its own; its label is furniture. */
export function creditSteps({ run, credit }: Classified): Step[] {
  const extent = credit ?? { from: 0, to: run.text.length };
  return [
    { do: 'furniture', pieces: piecesOutside(run, extent, 'credit-label') },
    {
      do: 'credit',
      credit: slice(run, extent.from, extent.to),
      numbers: picturesOfCredit(run.folded),
    },
  ];
}
