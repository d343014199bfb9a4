/** Holds JSON-LD to the vocabulary of schema.org, as Google's schema-dts has it from the vocabulary's own file. */
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './run.ts';

type Data = Record<string, unknown>;

/** Types that pages are described by. */
const TYPES = ['Article', 'BreadcrumbList', 'CollectionPage', 'Dataset', 'NewsArticle', 'WebSite'];
const FILE = join(ROOT, 'tests/schema-org-check.ts');

/**
 * Type-checks descriptions against the vocabulary: unknown properties, properties of another type, values of a type
 * that a property does not take.
 * @returns what the compiler says, a line each
 */
export function vocabularyFaults(described: readonly Data[]): string[] {
  const lines = described.flatMap((data, index) => {
    const type = String(data['@type']);
    if (!TYPES.includes(type)) return [`const unknown${index}: never = ${JSON.stringify(type)};`];
    const { potentialAction, ...rest } = data;
    return [
      `export const d${index}: WithContext<${type}> = ${JSON.stringify(rest)};`,
      // How an action's parameters are named is beside the vocabulary: schema.org/docs/actions.html.
      ...(potentialAction
        ? [
            `export const a${index}: WithActionConstraints<SearchAction> = ${JSON.stringify(potentialAction)};`,
          ]
        : []),
    ];
  });
  const names = [...TYPES, 'SearchAction', 'WithActionConstraints', 'WithContext'].join(', ');
  const text = `import type { ${names} } from 'schema-dts';\n${lines.join('\n')}\n`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    types: [],
    skipLibCheck: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...rest) =>
    file === FILE ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022) : read(file, ...rest);
  const exists = host.fileExists.bind(host);
  host.fileExists = (file) => file === FILE || exists(file);
  const program = ts.createProgram([FILE], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText, start = 0 }) =>
      [
        text.slice(start).split('\n', 1)[0]!.slice(0, 300),
        ts.flattenDiagnosticMessageText(messageText, '\n'),
      ].join('\n'),
    );
}

/** One of each shape: the same properties of the same types. */
export function oneOfEachShape(described: readonly Data[]): Data[] {
  return [...new Map(described.map((data) => [shapeOf(data), data])).values()];
}

function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join()}]`;
  if (typeof value !== 'object' || value === null) return typeof value;
  const entries = Object.entries(value).map(([key, one]) =>
    key === '@type' ? `${key}:${String(one)}` : `${key}:${shapeOf(one)}`,
  );
  return `{${entries.sort().join()}}`;
}
