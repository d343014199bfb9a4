/** Links that open a file in an editor, at a line: editors register an address scheme of their own for it. */
import { resolve, sep } from 'node:path';

/** By name; `{file}` is a full path that begins with `/`. */
const EDITORS: Readonly<Record<string, string>> = {
  vscode: 'vscode://file{file}:{line}:{column}',
  vscodium: 'vscodium://file{file}:{line}:{column}',
  cursor: 'cursor://file{file}:{line}:{column}',
  windsurf: 'windsurf://file{file}:{line}:{column}',
  zed: 'zed://file{file}:{line}:{column}',
  sublime: 'subl://open?url=file://{file}&line={line}&column={column}',
  textmate: 'txmt://open?url=file://{file}&line={line}&column={column}',
  idea: 'idea://open?file={file}&line={line}&column={column}',
};

/** The editor whose settings come with an archive. */
export const DEFAULT_EDITOR = 'vscode';

/** Names that `editorLinks` knows. */
export const EDITOR_NAMES: readonly string[] = Object.keys(EDITORS);

/** A place in a file. */
export interface FilePlace {
  file: string;
  line?: number;
  column?: number;
}

/**
 * Makes links for an editor.
 * @param editor one of `EDITOR_NAMES`, or an address with `{file}`, and `{line}` and `{column}` where it takes them
 * @returns undefined when it is neither
 */
export function editorLinks(editor: string): ((place: FilePlace) => string) | undefined {
  const template = Object.hasOwn(EDITORS, editor) ? EDITORS[editor] : editor;
  if (!template?.includes('{file}') || !/^[a-z][a-z0-9+.-]*:/i.test(template)) return undefined;
  if (/^(?:javascript|data|vbscript):/i.test(template)) return undefined;
  return ({ file, line = 1, column = 1 }) =>
    template
      .replace('{file}', () => addressPath(file))
      .replace('{line}', String(line))
      .replace('{column}', String(column));
}

function addressPath(file: string): string {
  const path = resolve(file).split(sep).map(encodeURIComponent).join('/');
  // A drive of Windows keeps its colon.
  return path.startsWith('/') ? path : `/${path.replace('%3A', ':')}`;
}
