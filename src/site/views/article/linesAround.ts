import type { ArticleRecord } from '../../../articles/record.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';

/** The lines over and under a headline, in parts between which a line may break, as the headline is. */
export function linesAround(
  { kicker, subtitle }: ArticleRecord,
  { archive: { breaker } }: Catalogue,
): { kicker?: string[]; subtitle?: string[] } {
  return {
    ...(kicker && { kicker: breaker.split(kicker) }),
    ...(subtitle && { subtitle: breaker.split(subtitle) }),
  };
}
