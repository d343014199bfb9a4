/**
 * A template of which only words and marks were changed → the same change in the compiled bundle, without compiling
 * all templates anew. Pure.
 *
 * A compiled template is code around static pieces of HTML (template literals). Where old and new text of the file
 * differ in static pieces alone, those are put into the bundle, which otherwise stays as it is. Whatever does not fit
 * exactly gives undefined, and everything is compiled.
 */
import { transform } from '@astrojs/compiler-rs';

/** A template's file, as it was when the bundle was made and as it is. */
export interface ChangedTemplate {
  /** Path by which the bundle names it. */
  path: string;
  before: string;
  after: string;
}

/** @returns the bundle's file with the change; undefined where the template is not in it, or more was changed than static pieces */
export function patchBundle(bundle: string, { path, before, after }: ChangedTemplate): string | undefined {
  const end = bundle.indexOf(`}, ${JSON.stringify(path)}, void 0);`);
  const start = bundle.lastIndexOf('createComponent(', end);
  if (end < 0 || start < 0) return undefined;
  const old = compiled(path, before);
  const now = compiled(path, after);
  if (!old || !now || old.rest !== now.rest) return undefined;
  const code = bundle.slice(start, end);
  const there = staticPieces(code);
  if (!there || there.length !== old.pieces.length || there.length !== now.pieces.length) return undefined;
  if (there.some((piece, index) => textOf(code, piece) !== old.pieces[index])) return undefined;
  const changed = there.map(
    ({ end }, index) => now.pieces[index]! + code.slice(end, there[index + 1]?.start ?? code.length),
  );
  return bundle.slice(0, start) + code.slice(0, there[0]?.start) + changed.join('') + bundle.slice(end);
}

/** What Astro makes of a template: its static pieces, and everything else. */
interface Compiled {
  pieces: string[];
  rest: string;
}

/** Astro compiles with these options (astro/dist/core/compile/compile.js), as far as they decide about the code. */
const OPTIONS = { compact: 'jsx', internalURL: 'astro/compiler-runtime', resultScopedSlot: true } as const;

function compiled(path: string, source: string): Compiled | undefined {
  const { code, css, scripts, scope, diagnostics } = transform(source, {
    ...OPTIONS,
    filename: path,
    normalizedFilename: path,
  });
  if (diagnostics.some(({ severity }) => severity === 'error')) return undefined;
  const start = code.lastIndexOf('createComponent(');
  const component = code.slice(start);
  const pieces = staticPieces(component);
  if (start < 0 || !pieces) return undefined;
  const around = pieces.map(({ end }, index) => component.slice(end, pieces[index + 1]?.start));
  const rest = [code.slice(0, start), component.slice(0, pieces[0]?.start), ...around];
  return {
    pieces: pieces.map((piece) => textOf(component, piece)),
    rest: JSON.stringify([rest, css, scripts, css.length > 0 && scope]),
  };
}

/** A stretch of code. */
interface Stretch {
  start: number;
  end: number;
}

const textOf = (code: string, { start, end }: Stretch) => code.slice(start, end);

/** What a piece of code may begin with: a comment, a text in quotation marks, the sign of a literal, or a brace. */
const NEXT = /\/\*[^]*?\*\/|\/\/.*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[`{}]/g;
const INSIDE = /(?:[^`\\$]|\\[^]|\$(?!\{))*/y;

/** The static pieces of all template literals, in order. @returns undefined for code that cannot be followed */
function staticPieces(code: string): Stretch[] | undefined {
  const pieces: Stretch[] = [];
  /** Braces that are open: true for those of an expression inside a literal. */
  const open: boolean[] = [];
  let at = 0;
  const takePiece = (start: number): void => {
    INSIDE.lastIndex = start;
    const end = start + INSIDE.exec(code)![0].length;
    pieces.push({ start, end });
    const isExpression = code.startsWith('${', end);
    if (isExpression) open.push(true);
    at = end + (isExpression ? 2 : 1);
  };
  for (;;) {
    NEXT.lastIndex = at;
    const found = NEXT.exec(code);
    if (!found) return open.includes(true) ? undefined : pieces;
    at = NEXT.lastIndex;
    if (found[0] === '`') takePiece(at);
    else if (found[0] === '{') open.push(false);
    else if (found[0] === '}' && open.pop()) takePiece(at);
  }
}
