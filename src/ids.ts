/** Names of things as distinct types: an id of one kind is never taken for one of another. */

declare const brand: unique symbol;
type Branded<T, Name> = T & { readonly [brand]: Name };

/** Path of the article's file below `content/articles`, without `.md`. Example: `2023/04/kunshan-party-building`. */
export type ArticleId = Branded<string, 'ArticleId'>;
/** Id of a registered zone in pinyin. Example: `kunshan`. */
export type ZoneId = Branded<string, 'ZoneId'>;
/** Id of a registered topic. Example: `party-building`. */
export type TopicId = Branded<string, 'TopicId'>;

/** Kinds of article, in the order of their numbers in the search index. */
export const KINDS = ['news', 'photo', 'commentary', 'notice'] as const;
/** A kind of article. */
export type Kind = (typeof KINDS)[number];
