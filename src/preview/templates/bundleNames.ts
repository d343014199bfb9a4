/**
 * What a bundler calls the names of a module's code: the code, and the same code in the bundle, walked side by side.
 * Pure.
 */
import type { ESTree } from 'rolldown/utils';

/** Any node of a program, with its place in the text. */
export type Node = ESTree.Node & { start: number; end: number };

/** Text that stands in the bundle for a name of the module: another name, or a constant's value. */
export type Names = ReadonlyMap<string, string>;

/** What a node is to the one above. */
interface Role {
  parent: Node;
  /** Field of the parent. */
  field: string;
}

/** Fields that say nothing of what code does. `shorthand` is a way to write; what both sides mean is compared. */
const NOTHING = new Set(['type', 'start', 'end', 'range', 'loc', 'raw', 'shorthand', 'parent']);

/** Children of a node, with the field that each is in. */
function childrenOf(node: Node): [field: string, child: Node][] {
  return Object.entries(node).flatMap(([field, value]) => {
    if (field === 'parent') return [];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values.filter(isNode).map((child): [string, Node] => [field, child]);
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** Visits a node and all below it. */
export function walk(node: Node, visit: (node: Node, role?: Role) => void, role?: Role): void {
  visit(node, role);
  for (const [field, child] of childrenOf(node)) walk(child, visit, { parent: node, field });
}

/** Whether a node is the name of a property, which no bundler changes. */
export function isPropertyName(node: Node, role: Role | undefined): boolean {
  if (node.type !== 'Identifier' || !role) return false;
  const { parent, field } = role;
  if (parent.type === 'MemberExpression') return field === 'property' && !parent.computed;
  if (
    parent.type === 'Property' ||
    parent.type === 'MethodDefinition' ||
    parent.type === 'PropertyDefinition'
  )
    return field === 'key' && !parent.computed;
  return false;
}

/**
 * Compares code with the same code in a bundle.
 * @param code a node of the module's program
 * @param there the node of the bundle's that it became
 * @param text of the bundle
 * @returns undefined where the bundle's is not the same code under other names
 */
export function namesBetween(code: Node, there: Node, text: string): Names | undefined {
  let names = new Map<string, string>();
  /** Constants of the code that the bundler put where they are used, or left out. */
  const inlined = new Map<string, Node>();
  return same(code, there) ? names : undefined;

  function same(a: Node, b: Node, role?: Role): boolean {
    if (isPropertyName(a, role)) return nameOf(a) === nameOf(b);
    if (a.type === 'Identifier') return isNamed(a.name, b);
    if (a.type !== b.type) return false;
    if (a.type === 'Literal') return a.value === (b as typeof a).value || a.raw === (b as typeof a).raw;
    // The same text may be escaped otherwise.
    if (a.type === 'TemplateElement') return a.value.cooked === (b as typeof a).value.cooked;
    const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...fields].every((field) => {
      if (NOTHING.has(field)) return true;
      const [x, y] = [a, b].map((node) => (node as unknown as Record<string, unknown>)[field]);
      return sameField(x, y, { parent: a, field });
    });
  }

  function sameField(x: unknown, y: unknown, role: Role): boolean {
    if (role.parent.type === 'BlockStatement' && role.field === 'body')
      return sameStatements(x as Node[], y as Node[]);
    if (Array.isArray(x))
      return Array.isArray(y) && x.length === y.length && x.every((one, at) => sameField(one, y[at], role));
    if (isNode(x)) return isNode(y) && same(x, y, role);
    if (typeof x === 'object' && x !== null) return JSON.stringify(x) === JSON.stringify(y);
    return (x ?? undefined) === (y ?? undefined);
  }

  /** Both lists, but for constants that are written once and used elsewhere. */
  function sameStatements(x: readonly Node[], y: readonly Node[]): boolean {
    let place = 0;
    for (const statement of x) {
      const before = new Map(names);
      const found = y[place];
      if (found && same(statement, found)) {
        place++;
        continue;
      }
      names = before;
      const constant = constantOf(statement);
      if (!constant) return false;
      inlined.set(constant.name, constant.value);
    }
    return place === y.length;
  }

  /** A name stands for a name, or for the value of a constant; always for the same. */
  function isNamed(name: string, b: Node): boolean {
    const value = inlined.get(name);
    if (value) return same(value, b);
    if (name === 'undefined' && b.type === 'UnaryExpression') return b.operator === 'void';
    if (b.type !== 'Identifier' && b.type !== 'Literal') return false;
    const found = b.type === 'Identifier' ? b.name : text.slice(b.start, b.end);
    const known = names.get(name);
    names.set(name, found);
    return known === undefined || known === found;
  }
}

/** `const name = value;`, and nothing more. */
function constantOf(statement: Node): { name: string; value: Node } | undefined {
  if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') return undefined;
  const [{ id, init } = {}, ...more] = statement.declarations;
  return more.length === 0 && id?.type === 'Identifier' && init
    ? { name: id.name, value: init as Node }
    : undefined;
}

const nameOf = (node: Node) =>
  node.type === 'Identifier' ? node.name : node.type === 'Literal' ? node.value : undefined;

/** Names that a program declares or imports at its top: what code inside may mean by them is not itself. */
export function topNames(program: ESTree.Program): Set<string> {
  const names = new Set<string>();
  const bind = (pattern: Node) =>
    walk(pattern, (node, role) => {
      if (node.type === 'Identifier' && !isPropertyName(node, role)) names.add(node.name);
    });
  for (const statement of program.body) {
    const declared = 'declaration' in statement && statement.declaration ? statement.declaration : statement;
    if (declared.type === 'ImportDeclaration')
      for (const { local } of declared.specifiers) names.add(local.name);
    else if (declared.type === 'VariableDeclaration')
      for (const { id } of declared.declarations) bind(id as Node);
    else if ((declared.type === 'FunctionDeclaration' || declared.type === 'ClassDeclaration') && declared.id)
      names.add(declared.id.name);
  }
  return names;
}

/**
 * Writes code with the names that a bundle has for them.
 * @param code a node of a module's program
 * @param text of that program
 * @param names found by `namesBetween` of earlier code of the same module
 * @param own top names of the module
 * @param taken top names of the bundle
 * @returns undefined where the code has a name whose meaning in the bundle is not known
 */
export function renamed(
  code: Node,
  text: string,
  { names, own, taken }: { names: Names; own: ReadonlySet<string>; taken: ReadonlySet<string> },
): string | undefined {
  const given = new Set([...names].filter(([name, there]) => name !== there).map(([, there]) => there));
  const changes: { at: number; end: number; text: string }[] = [];
  const short = new Set<Node>();
  let isKnown = true;
  walk(code, (node, role) => {
    // `{ name }`, and `{ name = 1 }` to the left of `=`.
    if (node.type === 'Property' && node.shorthand)
      short.add((node.value.type === 'AssignmentPattern' ? node.value.left : node.value) as Node);
    if (node.type !== 'Identifier' || isPropertyName(node, role)) return;
    const there = names.get(node.name);
    // A new name of the code's own, or of the language: as long as the bundle has no other meaning for it.
    if (there === undefined)
      isKnown &&= !own.has(node.name) && !taken.has(node.name) && !given.has(node.name);
    else if (there !== node.name)
      changes.push({
        at: node.start,
        end: node.end,
        text: short.has(node) ? `${node.name}: ${there}` : there,
      });
  });
  if (!isKnown) return undefined;
  let [done, at] = ['', code.start];
  for (const change of changes.sort((a, b) => a.at - b.at)) {
    done += text.slice(at, change.at) + change.text;
    at = change.end;
  }
  return done + text.slice(at, code.end);
}
