/** An object written in one line (`- {id: a，name：甲}`) → as YAML reads it. Pure. */
import { fault, type Fault } from '../fault.ts';
import { fieldOf, type FieldNames } from './vocabulary.ts';

const OBJECT = /^([ \t]*(?:- *)?)[{｛](.*)[}｝][ \t]*$/u;
/** Where a field begins in it. */
const FIELD = /(^|[,，、；;]\s*)([\p{L}_]+)[ \u3000]*([:：])[ \t\u3000]*/gu;

/** @returns undefined where the line is no such object, or is one as it should be */
export function mendFlow(line: string, vocabulary: FieldNames): { line: string; told: Fault } | undefined {
  const [, before, inside] = OBJECT.exec(line) ?? [];
  if (before === undefined || inside === undefined) return undefined;
  let [wide, tight] = [false, false];
  const fields = inside.trim().replace(FIELD, (whole, comma: string, word: string, colon: string) => {
    const name = fieldOf(word, vocabulary);
    if (!name) return whole;
    wide ||= colon === '：';
    tight ||= whole.endsWith(colon);
    return `${comma === '' ? '' : ', '}${name}: `;
  });
  const isDash = before.includes('-');
  const right = `${isDash ? before.replace(/- *$/, '- ') : before}{${fields}}`;
  if (!tight && right.replace(/\s/g, '') === line.replace(/\s/g, '')) return undefined;
  return {
    line: right,
    told: wide
      ? fault('yaml-colon-wide', { line: right })
      : fault(tight ? 'yaml-object-form' : 'yaml-list-form', { line: right }),
  };
}
