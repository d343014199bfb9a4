import { statementAt } from '../rights/statements.ts';
import type { Strings } from './index.ts';

/** What a statement of rights is called, in the language of the interface. Example: 受著作权保护; CC BY 4.0. */
export function statementName(
  { statement }: { statement: string },
  { rights }: Pick<Strings, 'rights'>,
): string {
  const known = statementAt(statement);
  if (!known) return statement;
  return 'code' in known ? rights[known.code] : known.name;
}
