/**
 * A template that was changed → the same change in the compiled bundle, without compiling all templates anew. Pure.
 *
 * A template is compiled alone as it was and as it is. As it was, it stands in the bundle already, under the names that
 * the bundler gave; by those the new code is written in its place. What does not fit exactly, and what concerns more than
 * the template's own code (an import, a style, a script), gives undefined, and everything is compiled.
 */
import { transform } from '@astrojs/compiler-rs';
import { parseSync, transformSync, type ESTree } from 'rolldown/utils';
import { namesBetween, renamed, topNames, walk, type Node } from './bundleNames.ts';

/** A template's file, as it was when the bundle was made and as it is. */
export interface ChangedTemplate {
  /** Path by which the bundle names it. */
  path: string;
  before: string;
  after: string;
}

/** @returns the bundle's file with the change; undefined where everything must be compiled */
export function patchBundle(bundle: string, { path, before, after }: ChangedTemplate): string | undefined {
  const { program } = parseSync('bundle.mjs', bundle);
  const there = componentOf(program, path);
  const [old, now] = [compiled(path, before), compiled(path, after)];
  if (!there || !old || !now || old.rest !== now.rest) return undefined;
  const names = namesBetween(old.component, there, bundle);
  const code =
    names &&
    renamed(now.component, now.code, { names, own: topNames(now.program), taken: topNames(program) });
  return code && bundle.slice(0, there.start) + code + bundle.slice(there.end);
}

/** What Astro makes of a template: the component's function, and a digest of everything else. */
interface Compiled {
  code: string;
  program: ESTree.Program;
  component: Node;
  rest: string;
}

/** Astro compiles with these options (astro/dist/core/compile/compile.js), as far as they decide about the code. */
const OPTIONS = { compact: 'jsx', internalURL: 'astro/compiler-runtime', resultScopedSlot: true } as const;

function compiled(path: string, source: string): Compiled | undefined {
  const {
    code: typed,
    css,
    scripts,
    scope,
    diagnostics,
  } = transform(source, {
    ...OPTIONS,
    filename: path,
    normalizedFilename: path,
  });
  if (diagnostics.some(({ severity }) => severity === 'error')) return undefined;
  const { code, errors } = transformSync(`${path}.ts`, typed, {
    typescript: { onlyRemoveTypeImports: true },
  });
  if (errors.length > 0) return undefined;
  const { program } = parseSync(`${path}.mjs`, code);
  const component = componentOf(program, path);
  if (!component) return undefined;
  const around = [code.slice(0, component.start), code.slice(component.end)];
  return { code, program, component, rest: JSON.stringify([around, css, scripts, css.length > 0 && scope]) };
}

/** The function that renders a template: `createComponent(function, path)`. */
function componentOf(program: ESTree.Program, path: string): Node | undefined {
  let found: Node | undefined;
  walk(program as Node, (node) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return;
    const [component, name] = node.arguments;
    if (node.callee.name.includes('createComponent') && name?.type === 'Literal' && name.value === path)
      found = component as Node;
  });
  return found;
}
