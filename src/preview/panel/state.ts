/** What the preview tells the panel in the page. */
import type { Problem } from '../../problems/problem.ts';
import type { FilePlace } from '../editor.ts';

/** A problem, ready to be shown. */
export interface ShownProblem {
  severity: Problem['severity'];
  /** Example: `content/articles/2023/04/kunshan.md:3:8`. */
  place: string;
  message: string;
  hint: string;
  /** Opens the place in an editor. */
  open: string;
}

/** State of the preview. */
export interface PanelState {
  /** Pages of another version are out of date. */
  version: string;
  /** Path under which the site lies now. */
  base: string;
  /** The first of them; there may be thousands. */
  problems: ShownProblem[];
  errors: number;
  warnings: number;
  /** Paths of the drafts, with the base path. */
  drafts: string[];
}

/** Problems told in the page; the terminal and `npm run check` tell all of them. */
const SHOWN = 100;

/** @param problems in the order of `compareProblems`; errors are shown first */
export function panelState(
  problems: readonly Problem[],
  rest: Pick<PanelState, 'version' | 'base' | 'drafts'>,
  linkTo: (place: FilePlace) => string,
): PanelState {
  const isError = ({ severity }: Problem) => severity === 'error';
  const errors = problems.filter(isError);
  const warnings = problems.filter((problem) => !isError(problem));
  const shown = [...errors, ...warnings].slice(0, SHOWN);
  return {
    ...rest,
    errors: errors.length,
    warnings: warnings.length,
    problems: shown.map(({ severity, file, line, column, field, message, hint }) => ({
      severity,
      place: `${file}:${line}:${column}`,
      message: field ? `${field}: ${message}` : message,
      hint,
      open: linkTo({ file, line, column }),
    })),
  };
}
