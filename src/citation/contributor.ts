import type { Contributor } from './work.ts';

/** Bylines that name no person: agencies, desks and boards, as Chinese papers print them. */
const ORGANISATION =
  /(?:新华社|中新社|中新网|人民网|央视|通讯社|编辑部|编辑室|编委会|评论员|评论部|报道组|采访组|调研组|课题组|专栏组|工作组|写作组|委员会|管委会|办公室|宣传部|研究院|研究所|研究中心|传播中心|融媒体中心|融媒体|新闻中心|协会|学会|公司|大学|学院|政府|统计局)$/u;
/** 本报评论员, 本刊编辑部, 本网讯: the paper speaks of itself. */
const OF_THE_PAPER = /^(?:本报|本刊|本网|本台|本社)/u;

/**
 * Is a byline an organisation rather than a person? Documented in docs/metadata.md; a name is a person unless
 * it begins or ends as only organisations do.
 * @param name as in the front-matter's `authors`
 */
export function isOrganisation(name: string): boolean {
  return OF_THE_PAPER.test(name) || ORGANISATION.test(name);
}

/** A name of a byline with what it is. */
export function contributor(name: string): Contributor {
  return { name, organisation: isOrganisation(name) };
}
