import fc from 'fast-check';
import { expect, it } from 'vitest';
import { element, xmlDocument, xmlPart } from '../../src/feeds/xml.ts';

const unit = fc.constantFrom(...'高新区 &<>"\'[]!-', ']]>', '&amp;', '<!--', '$&', '\u0000');
const text = fc.string({ unit, maxLength: 20 });

const SIGNS: Record<string, string> = { '26': '&', '3C': '<', gt: '>', '22': '"' };
/** A text as a parser reads it. */
const read = (xml: string) => xml.replace(/&(?:#x)?(\w+);/g, (_all, name: string) => SIGNS[name]!);

it('a text is read as it was given, but for what XML cannot hold; nothing in it ends or begins anything', () => {
  fc.assert(
    fc.property(text, (given) => {
      const documents = [xmlDocument(element('title', {}, given)), xmlPart(element('title', {}, given), '')];
      for (const xml of documents) {
        const inside = /<title(?:\/>|>([^]*)<\/title>)/.exec(xml)![1] ?? '';
        expect(inside).not.toMatch(/<|\]\]>|&(?!#x26;|#x3C;|gt;)/);
        expect(read(inside)).toBe(given.replaceAll('\u0000', ''));
      }
    }),
  );
});
