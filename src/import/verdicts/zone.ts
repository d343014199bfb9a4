/** Which zones an article is about. */
import type { Zone } from '../../archive/schema.ts';
import type { Doubt } from '../stories/item.ts';
import { foldText } from '../base/fold.ts';
import type { ZoneFinder, ZoneMention } from '../base/zoneFinder.ts';
import type { ZoneWords } from '../base/zoneWords.ts';

/** What an article offers for finding its zones; folded texts. */
export interface ZoneEvidence {
  /** Headline with kicker and subtitle. */
  head: string;
  /** Credits of its pictures. */
  credit: string;
  paragraphs: string[];
  /** Rows of tables and lists. */
  rows: string[];
  /** The office that signs a notice or a letter. */
  signature: string;
  /** Subheads. */
  headings: string[];
}

/** Its zones, and what is doubtful about them. */
export interface ZoneVerdict {
  zones: string[];
  doubts: Doubt[];
}

/**
 * Decides which zones an article is about. The headline counts most; without it a zone must open the text and
 * come back, or be where the only paragraph happens. Where none does, all that the text names are listed, under a doubt.
 */
export function judgeZones(
  { head, credit, paragraphs, headings, rows, signature }: ZoneEvidence,
  finder: ZoneFinder,
): ZoneVerdict {
  const { called } = finder.words;
  const inBody = paragraphs.flatMap((paragraph, index) =>
    finder.find(paragraph).map((mention) => ({ ...mention, paragraph: index })),
  );
  const counts = countBy(inBody.filter(({ weak }) => !weak));
  const cityNamed = (zone: Zone) =>
    zone.city !== '' && [head, ...paragraphs].some((text) => text.includes(zone.city));
  const inHead = finder
    .find(head)
    .filter(({ weak, zone }) => !weak || counts.has(zone.id) || cityNamed(zone));
  if (inHead.length > 0) return byHeadline(inHead, counts, called);
  const placed = placesInHead(head, inBody, finder.words);
  if (placed.length > 0)
    return {
      zones: placed.map(({ id }) => id),
      doubts: [
        {
          field: 'zones',
          confidence: 'medium',
          reason: `标题写了地名，正文写明${placed.map(({ name }) => name).join('、')}`,
          evidence: 'zone-by-place',
        },
      ],
    };
  const inCredit = finder.find(credit).filter(({ weak, zone }) => !weak || counts.has(zone.id));
  const lead = inBody
    .filter(({ weak, paragraph, from }) => !weak && paragraph === 0 && from < LEAD)
    .map(({ zone }) => zone);
  const sections = unique(
    headings
      .flatMap((text) => finder.find(text))
      .filter(({ weak }) => !weak)
      .map(({ zone }) => zone),
  );
  if (sections.length > 1) return bySections(sections, called);
  const signer = unique(
    finder
      .find(signature)
      .filter(({ weak }) => !weak)
      .map(({ zone }) => zone),
  );
  if (signer.length === 1)
    return {
      zones: [signer[0]!.id],
      doubts: [
        { field: 'zones', confidence: 'medium', reason: `标题没有写明${called}，按落款“${signature}”认定` },
      ],
    };
  const credited = unique(inCredit.map(({ zone }) => zone));
  if (credited.length === 1 && counts.has(credited[0]!.id)) return { zones: [credited[0]!.id], doubts: [] };
  const byRows = rows.flatMap((row) => finder.find(row)).filter(({ weak }) => !weak);
  return (
    byText(lead, counts, inBody, paragraphs, head, credited, finder.words) ??
    listed(inBody, byRows, paragraphs, head, finder.words)
  );
}

/** Zones whose place the headline names (昆山、武进：…) and which the text names in full at its beginning, or again. */
function placesInHead(
  head: string,
  inBody: (ZoneMention & { paragraph: number })[],
  words: ZoneWords,
): Zone[] {
  const strong = inBody.filter(({ weak }) => !weak);
  const text = head.replace(/\s/gu, '');
  return unique(strong.map(({ zone }) => zone))
    .filter((zone) => {
      const mentions = strong.filter((mention) => mention.zone === zone);
      return mentions.length > 1 || mentions[0]!.paragraph === 0;
    })
    .filter((zone) => placeNames(zone, words).some((place) => text.includes(place)));
}

/** 昆山高新区 → 昆山; one character says too little. */
function placeNames({ name, officialName, aliases }: Zone, words: ZoneWords): string[] {
  return [name, officialName, ...aliases]
    .flatMap((one) => words.placeIn(foldText(one ?? '')) ?? [])
    .filter((place) => place.length > 1);
}

function byHeadline(inHead: ZoneMention[], counts: Map<string, number>, called: string): ZoneVerdict {
  const zones = unique(inHead.map(({ zone }) => zone));
  const weak = inHead.every((mention) => mention.weak);
  const absent = zones.filter((zone) => !counts.has(zone.id));
  const doubts: Doubt[] = [];
  if (weak)
    doubts.push({
      field: 'zones',
      confidence: 'medium',
      reason: `标题里的“${zones.map(({ name }) => name).join('、')}”是别称，按正文认定`,
      evidence: 'zone-by-alias',
    });
  else if (zones.length > 1)
    doubts.push({
      field: 'zones',
      confidence: 'medium',
      reason: `标题提到 ${zones.length} 个${called}：${zones.map(({ name }) => name).join('、')}`,
    });
  else if (absent.length > 0 && counts.size > 0)
    doubts.push({ field: 'zones', confidence: 'medium', reason: `标题写${zones[0]!.name}，正文没有再提到` });
  return { zones: zones.map(({ id }) => id), doubts };
}

/** Two and more subheads that name a zone each: the article is about all of them. */
function bySections(sections: Zone[], called: string): ZoneVerdict {
  const names = sections.map(({ name }) => name).join('、');
  return {
    zones: sections.map(({ id }) => id),
    doubts: [
      { field: 'zones', confidence: 'medium', reason: `标题没有写明${called}，按小标题认定为${names}` },
    ],
  };
}

/** In the first words of a text its zone is the place of the report, farther on perhaps only an example. */
const OPENING = 20;
const LEAD = 80;
const PASSING = /(?:其中|包括|例如|比如|如(?![何果今])|迁往|来自)\s*[,，]?[^。；;！？!?，,]{0,24}$/u;
/** 从…迁来: a place that was left. 从…南侧穿过 is where it happens. */
const LEFT = /^[^。，,]{0,6}(?:迁|搬|引|调|来到)/u;

/** True when the text says at its beginning where it happens; a text of several paragraphs in its first words. */
function opensAt(zone: Zone, inBody: (ZoneMention & { paragraph: number })[], paragraphs: string[]): boolean {
  const [lead = ''] = paragraphs;
  const within = paragraphs.length > 1 ? OPENING : LEAD;
  return inBody.some(
    (mention) =>
      mention.zone === zone &&
      mention.paragraph === 0 &&
      mention.from < within &&
      !isPassing(lead.slice(0, mention.from), lead.slice(mention.to)),
  );
}

function byText(
  lead: Zone[],
  counts: Map<string, number>,
  inBody: (ZoneMention & { paragraph: number })[],
  paragraphs: string[],
  head: string,
  credited: Zone[],
  words: ZoneWords,
): ZoneVerdict | undefined {
  const ranked = unique(inBody.filter(({ weak }) => !weak).map(({ zone }) => zone)).sort(
    (a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0),
  );
  const leading = unique(lead);
  const top = ranked[0];
  const topCount = top ? (counts.get(top.id) ?? 0) : 0;
  const nextCount = ranked[1] ? (counts.get(ranked[1].id) ?? 0) : 0;
  const strong =
    top && leading.length <= 2 && leading.includes(top) && (topCount >= 2 ? topCount > nextCount : false);
  const only = top && ranked.length === 1 && opensAt(top, inBody, paragraphs);
  const placed = top && ranked.length === 1 && leading.includes(top) && words.word(head) !== undefined;
  if (strong || only || placed) {
    const reason =
      placed && !strong
        ? `标题只写“${words.word(head)!}”，导语写明${top.name}`
        : `标题没有写明${words.called}，按正文（提到 ${topCount} 次）认定为${top.name}`;
    const certain = credited.includes(top);
    return {
      zones: [top.id],
      doubts: certain
        ? []
        : [
            {
              field: 'zones',
              confidence: 'medium',
              reason,
              ...(only ? { evidence: 'only-zone-in-text' } : {}),
            },
          ],
    };
  }
  return undefined;
}

/** Nothing says which zones it is about: all that it names are listed, for a person to choose from. */
function listed(
  inBody: (ZoneMention & { paragraph: number })[],
  inRows: ZoneMention[],
  paragraphs: string[],
  head: string,
  words: ZoneWords,
): ZoneVerdict {
  const zones = unique([...mentioned(inBody, paragraphs), ...inRows.map(({ zone }) => zone)]);
  const text = [head, ...paragraphs].join('\n');
  const passed = unique(inBody.filter(({ weak }) => !weak).map(({ zone }) => zone));
  const { reason, evidence } = whyNone(zones, passed, text, words);
  return {
    zones: zones.map(({ id }) => id),
    doubts: [{ field: 'zones', confidence: 'low', reason, ...(evidence ? { evidence } : {}) }],
  };
}

/** What the text names in full, though not where it says what it is about; places that were left or are examples aside. */
function mentioned(inBody: (ZoneMention & { paragraph: number })[], paragraphs: string[]): Zone[] {
  return unique(
    inBody
      .filter(
        ({ weak, paragraph, from, to }) =>
          !weak && !isPassing(paragraphs[paragraph]!.slice(0, from), paragraphs[paragraph]!.slice(to)),
      )
      .map(({ zone }) => zone),
  );
}

function isPassing(before: string, after: string): boolean {
  return PASSING.test(before) || (/从\s*$/u.test(before) && LEFT.test(after));
}

/** @param passed zones that the text names anywhere, places that were left and examples too */
function whyNone(
  ranked: Zone[],
  passed: Zone[],
  text: string,
  words: ZoneWords,
): Pick<Doubt, 'reason' | 'evidence'> {
  if (ranked.length > 0)
    return {
      reason: `正文只是提到${ranked
        .slice(0, 5)
        .map(({ name }) => name)
        .join('、')}，没有写明是哪个${words.called}的报道，都列出，请核对`,
    };
  if (passed.length > 0)
    return {
      reason: `只在来处或例子里提到${passed
        .slice(0, 5)
        .map(({ name }) => name)
        .join('、')}，没有列入，请核对`,
    };
  const [unregistered] = words.namesLike(text);
  if (unregistered) return { reason: `提到“${unregistered}”，名录里没有，请核对` };
  return words.isBare(text)
    ? { reason: `只写“${words.word(text)!}”，没有写明是哪一个` }
    : { reason: `没有写到名录里的${words.called}`, evidence: 'no-zone' };
}

function countBy(mentions: ZoneMention[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { zone } of mentions) counts.set(zone.id, (counts.get(zone.id) ?? 0) + 1);
  return counts;
}

function unique<T>(items: T[]): T[] {
  return [...new Set(items)];
}
