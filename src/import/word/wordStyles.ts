/** What the named styles of a Word document say of size, weight, place and rank. */
import { all, attribute, child, parseXml } from '../ocr/xml.ts';
import type { Element } from 'hast';

/** How text is set; missing where nothing says. */
export interface Setting {
  /** In points. */
  size?: number;
  bold?: boolean;
  centred?: boolean;
  /** A heading by its rank in the outline. */
  heading?: boolean;
}

/** Ranks below these are running text. */
const HEADINGS = 9;

/** @param xml `word/styles.xml` @returns the setting of a style with all it is based on; of none, the document's own */
export function readStyles(xml: string | undefined): (id: string | null) => Setting {
  // An HTML parser takes what is in <style> for no markup.
  const root = xml === undefined ? undefined : parseXml(xml.replace(/<(\/?)w:style\b/gu, '<$1w:named'));
  const defaults = root ? settingOf(all(root, 'docdefaults')[0]) : {};
  const styles = new Map(
    (root ? all(root, 'named') : []).map((style) => [attribute(style, 'w:styleid') ?? '', style]),
  );
  const normal = [...styles].find(
    ([, style]) => attribute(style, 'w:type') === 'paragraph' && attribute(style, 'w:default') === '1',
  )?.[0];
  const settings = new Map<string, Setting>();
  const read = (id: string, seen: ReadonlySet<string>): Setting => {
    const style = styles.get(id);
    if (!style || seen.has(id)) return defaults;
    const known = settings.get(id);
    if (known) return known;
    const base = child(style, 'basedon');
    const setting = {
      ...read((base && attribute(base, 'w:val')) ?? '', new Set([...seen, id])),
      ...settingOf(style),
    };
    settings.set(id, setting);
    return setting;
  };
  return (id) => read(id ?? normal ?? '', new Set());
}

function settingOf(element: Element | undefined): Setting {
  if (!element) return {};
  const first = (name: string) => all(element, name)[0];
  const value = (name: string) => {
    const one = first(name);
    return one && attribute(one, 'w:val');
  };
  const size = Number(value('sz')) / 2;
  const rank = value('outlinelvl');
  const bold = first('b');
  const place = value('jc');
  return {
    ...(size > 0 ? { size } : {}),
    ...(bold ? { bold: !/^(?:0|false|off)$/u.test(attribute(bold, 'w:val') ?? '') } : {}),
    ...(place === undefined ? {} : { centred: place === 'center' }),
    ...(rank !== undefined && Number(rank) < HEADINGS ? { heading: true } : {}),
  };
}
