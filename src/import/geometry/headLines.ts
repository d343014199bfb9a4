/** What a small line of a head says: who wrote the article, or that it is from the paper's own wire. */
import type { NameJudge } from '../base/people.ts';
import { isBlank, trim, type Run } from '../base/textRun.ts';
import { parseByline } from '../roles/byline.ts';
import { readDateline } from '../roles/dateline.ts';

/** A line of a head as what it is made of: 本报讯 with or without a bracket, and names. */
export interface HeadLine {
  dateline?: Run;
  byline?: Run;
}

/** @returns undefined where the line is neither a dateline nor a byline and nothing more */
export function readHeadLine(run: Run, names: NameJudge): HeadLine | undefined {
  const dateline = readDateline(run, names);
  if (dateline?.byline && isBlank(dateline.body)) return { dateline: run };
  if (dateline?.text && isByline(dateline.body, names))
    return { dateline: dateline.rest[0]!, byline: trim(dateline.body) };
  return isByline(run, names) ? { byline: run } : undefined;
}

function isByline(run: Run, names: NameJudge): boolean {
  const strength = isBlank(run) ? undefined : parseByline(run, names)?.strength;
  return strength !== undefined && strength !== 'weak';
}
