/** Rows of stars and tildes: which of them mark a phrase, and which the paper printed. Pure. */

/** No phrase begins so: the star belongs to what stands before it (`张*、李**、王*明`). */
const CLOSING = /^[、，。；：！？）》”’]/u;
/** A name masked by stars, after another one (`王**和李**`), and no word that begins so (`**和谐**`). */
const MASKED =
  /^[和与及同跟](?![谐平睦美解气议约暖会其时格早物志学比意步期样事行等一踪进随])\p{Script=Han}$/u;
const LETTER = /[\p{L}\p{N}]/u;
const LATIN = /[A-Za-z0-9]/;
const FIGURE = /[0-9]/;
/** Most characters between stars that look like a factor (`长*宽*高`) and not like emphasis. */
const FACTOR = 3;
/** Most marks that mean something: `***` is emphasis in emphasis. */
const MARKS = 3;

/** A phrase between two rows of marks. */
export interface Starred {
  /** All marks in a row where it begins and where it ends: more than its own where something else begins there too. */
  opening: string;
  closing: string;
  /** What stands between those. */
  content: string;
  /** True where stars stand in the content that mark nothing there either. */
  holdsStars: boolean;
  /** The characters around them, '' at an end. */
  before: string;
  behind: string;
}

/** Whether the stars around a phrase are text: they multiply, stand for letters, or are footnote marks. */
export function areText(starred: Starred): boolean {
  const { opening, closing, content, holdsStars, before, behind } = starred;
  return (
    opening.startsWith('_') ||
    opening !== closing ||
    opening.length > MARKS ||
    holdsStars ||
    (opening.length === MARKS && LETTER.test(before) && LETTER.test(behind)) ||
    CLOSING.test(content) ||
    multiplies(starred)
  );
}

/** Tildes between figures; what begins with a sign (`~~¥100~~50元`) is no span. */
export const isSpan = (starred: Starred): boolean =>
  LETTER.test(starred.content.charAt(0)) && multiplies(starred);

/** Whether a star between two letters multiplies them: `5*3`, `A*B`. */
export const areFactors = (left: string, right: string): boolean =>
  LETTER.test(left) && LETTER.test(right) && (LATIN.test(left) || LATIN.test(right));

/** One star multiplies letters too; two are often there to make a word bold beside another: `AI**大模型**`. */
function multiplies({ opening, content, before, behind }: Starred): boolean {
  return [
    [before, content.charAt(0)],
    [content.charAt(content.length - 1), behind],
  ].some(([left = '', right = '']) =>
    opening.length === 1 ? areFactors(left, right) : FIGURE.test(left) && FIGURE.test(right),
  );
}

/** A mark between two clauses. */
const CLAUSES = /[，。；：！？]/u;

/** What may be emphasis, and may as well be stars that the paper printed. */
export function lookPrinted({ opening, content, before, behind }: Starred): boolean {
  if (!LETTER.test(before)) return false;
  if (MASKED.test(content)) return true;
  // 产值*为12亿元，乙镇产值*为8亿元: two remarks' marks, each behind its word; nobody stresses half of two clauses.
  return opening.length === 1 && LETTER.test(behind) && (content.length <= FACTOR || CLAUSES.test(content));
}
