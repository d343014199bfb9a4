import { compareText } from '../text/compare.ts';
import { wording, type Fault } from './fault.ts';
import { KINDS_OF_FAULT } from './registry.ts';

/** A fault in a file of the archive, told so that an archivist can mend it. */
export interface Problem extends Fault {
  /** Path as the user named it: the content folder as given, then the file. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 code units. */
  column: number;
  /** Front-matter field (`source.issueDate`), or `正文` for the body, or '' for the file. */
  field: string;
}

/** Languages in which faults are reported. */
export type FaultLanguage = 'zh' | 'en';

/**
 * One line for the terminal.
 * @returns `file:line:column field: what is wrong — what to write instead [id]`
 */
export function formatProblem(problem: Problem, language: FaultLanguage = 'zh'): string {
  const { file, line, column, field, code, values = {} } = problem;
  const { message, hint } = language === 'en' ? wording(code, values, 1) : problem;
  return `${file}:${line}:${column} ${field ? `${field}: ` : ''}${message} — ${hint} [${code}]`;
}

/** What stands before a warning, so that it can be told from what stops a build. */
const NOTICE: Record<FaultLanguage, string> = { zh: '提醒：', en: 'Note: ' };

/** The same line as commands print it: a warning says that it is one. */
export function tellProblem(problem: Problem, language: FaultLanguage = 'zh'): string {
  return `${isError(problem) ? '' : NOTICE[language]}${formatProblem(problem, language)}`;
}

/** Whether a fault is cured by a line above its own, which moves that line. */
const isAbove = ({ code }: Problem): number => Number('above' in KINDS_OF_FAULT[code]);

/**
 * Order by file, then position, so that reports do not depend on directory order. A line that comes
 * above another is told last of that line, so that messages can be followed in the order of print.
 */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    isAbove(a) - isAbove(b) ||
    a.column - b.column ||
    compareText(a.field, b.field) ||
    compareText(a.code, b.code)
  );
}

export { compareText };

/** Whether a problem stops a build. */
export const isError = ({ severity }: Pick<Problem, 'severity'>): boolean => severity === 'error';
