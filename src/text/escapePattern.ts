/** A name as part of a regular expression. */

const SYNTAX = /[\\^$.*+?()[\]{}|/]/gu;

/**
 * Escapes what a regular expression would read as syntax. Every name that becomes part of a pattern goes through
 * here: papers are called C++导报, and a bracket may be left open (高新(周刊).
 * @param name any text
 * @returns source of a pattern that matches exactly this text, in expressions with and without the flag `u`
 */
export function escapePattern(name: string): string {
  return name.replace(SYNTAX, '\\$&');
}
