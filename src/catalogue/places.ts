/**
 * Finds the places of a list's items.
 * @returns place of an item, -1 when it is not in the list. Builds ask for one article after the other, in the
 *   list's order: so the place last found and the next one are tried before the list is searched.
 */
export function placesIn<T>(list: readonly T[]): (item: T) => number {
  let place = 0;
  return (item) => {
    if (list[place] !== item && list[++place] !== item) place = list.indexOf(item);
    return place;
  };
}
