/** A beginner who does literally what `check` says. */
import { compareProblems, type Problem } from '../../src/problems/problem.ts';

/** Does what a message says, at the line that it names. */
export function follow(lines: string[], { line, hint, message }: Problem): void {
  const at = line - 1;
  const [, change] = /^把这一行改成：([^]*?)(?:；若是备注，移到上一行)?$/.exec(hint) ?? [];
  const [, above] = /^在这一行上面加一行：(.*)$/.exec(hint) ?? [];
  const [, added] = /^加一行 (.*?)(?:（.*|；.*|，名称见.*)?$/.exec(hint) ?? [];
  const [, value] = /写成 (.*?)(?: 这样的.*|、\S+ 或 .*)?$/.exec(hint) ?? [];
  const [, flag] = /^写 (\w+: true)，/.exec(hint) ?? [];
  const [, key] = /^是不是想写 (\w+)？$/.exec(hint) ?? [];
  const [, near] = /^是不是(.*?)[、？]/.exec(hint) ?? [];
  const [, one] = /^写 (\S+?)、\S+ 之一$/.exec(hint) ?? [];
  const [, known] = /；只知道\S+就写 (\S+)$/.exec(hint) ?? [];
  const [, place, meant] = /^把“(.*)”换成 (.*?)(?:；要显示.*| 这样的.*)?$/.exec(hint) ?? [];
  const [, head] = /^在这一行上面加一行 (\S+:)，下面各行都再缩进两格$/.exec(hint) ?? [];
  const [, deeper] = /^在这一行上面加一行：( *\S+:)，这一行和同一层的各行再缩进两格$/.exec(hint) ?? [];
  const [, example] = /，例如 (\S+)$/.exec(hint) ?? [];
  const [, wrong] = /“(.*)”/.exec(message) ?? [];
  const [, shape] = /^把这一行（连同下面属于它的各行）改成：([^]*)$/.exec(hint) ?? [];
  if (shape !== undefined) lines.splice(at, 1 + belonging(lines, at), shape);
  else if (head !== undefined)
    lines.splice(at, lines.length - at, head, ...lines.slice(at).map((one) => `  ${one}`));
  else if (deeper !== undefined) {
    const indent = /^ */.exec(lines[at]!)![0];
    for (let index = at; lines[index]?.startsWith(indent); index++) lines[index] = `  ${lines[index]!}`;
    lines.splice(at, 0, deeper);
  } else if (known !== undefined) lines[at] = lines[at]!.replace(/^([^:]*:).*$/, `$1 ${known}`);
  else if (place !== undefined) lines[at] = lines[at]!.replaceAll(place, meant!);
  else if (change !== undefined) lines[at] = change;
  else if (above !== undefined) lines.splice(at, 0, above);
  else if (hint.startsWith('删去这一行（连同下面属于它的各行）')) lines.splice(at, 1 + belonging(lines, at));
  else if (hint.startsWith('删去这一行')) lines.splice(at, 1);
  else if (added !== undefined) lines.splice(line === 1 ? 1 : at, 0, added.replace('[专题名称]', '[党建]'));
  else if (key !== undefined) lines[at] = lines[at]!.replace(wrong!, key);
  else if (near !== undefined) lines[at] = lines[at]!.replace(wrong!, near);
  else if (flag !== undefined) lines[at] = flag;
  else if (value !== undefined && /^\s*- [^:]*$/.test(lines[at]!))
    lines[at] = lines[at]!.replace(/- .*$/, `- ${value}`);
  else if (value !== undefined) lines[at] = lines[at]!.replace(/^([^:]*:).*$/, `$1 ${value}`);
  else if ((one ?? example) !== undefined)
    lines[at] = lines[at]!.replace(/^([^:]*:).*$/, `$1 ${one ?? example}`);
  else throw new Error(`no literal advice: ${hint}`);
}

/** How many lines below one belong to it. */
function belonging(lines: string[], at: number): number {
  const next = lines.findIndex((line, index) => index > at && !/^(?:\s+\S|- )/.test(line));
  return next - at - 1;
}

/** Follows all messages: lines from below, so that they keep their places, those of a line as printed. */
export function followAll(text: string, problems: readonly Problem[]): string {
  const [, whole] = /^整个文件改写成：\n([^]*)\n$/.exec(problems[0]?.hint ?? '') ?? [];
  if (whole !== undefined) return `${whole}\n`;
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const printed = [...problems].sort(compareProblems);
  for (const problem of printed.toSorted((a, b) => b.line - a.line)) follow(lines, problem);
  return lines.join('\n');
}
