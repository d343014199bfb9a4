import type { FacetName, FacetValue, SearchResponse } from '../../types.ts';
import { ownEntry } from '../../../text/ownEntry.ts';
import { dateText } from '../base/dateText.ts';
import type { PageTexts } from '../page/pageTexts.ts';

/** What the reader sees of a facet's value: kinds, years and 综合 in the language of the interface. */
export function facetLabel(
  facet: FacetName,
  { value, label }: Pick<FacetValue, 'value' | 'label'>,
  texts: PageTexts,
): string {
  if (facet === 'kind') return ownEntry<string>(texts.kinds, value) ?? label;
  if (facet === 'year') return dateText(value, texts);
  if (facet === 'zone' && value === 'none') return texts.unzoned;
  return label;
}

/** The same for a value that an address names: by its label where the answer knows one. */
export function chosenLabel(
  facet: FacetName,
  value: string,
  response: SearchResponse | undefined,
  texts: PageTexts,
): string {
  const known = response?.facets[facet].find((one) => one.value === value);
  return facetLabel(facet, known ?? { value, label: value }, texts);
}
