/** Names of the things articles are filed under, for facets, suggestions and field prefixes. */
export interface SearchNames {
  /** Every registered zone, in the order of the registry. */
  zones: { id: string; name: string; officialName?: string; aliases: string[]; province: string }[];
  /** Every registered topic, in the order of the registry. */
  topics: { id: string; name: string }[];
  /** Every author as printed, in any order. */
  authors: string[];
  /** Prefixes of the query language for zones, as the archive calls them. */
  zonePrefixes?: string[];
}

/** The names as they are stored, each with its pinyin (syllables parted by spaces). */
export interface PackedNames {
  zones: { id: string; name: string; aliases: string[]; province: string; pinyin: string }[];
  topics: { id: string; name: string; pinyin: string }[];
  authors: { name: string; pinyin: string }[];
  zonePrefixes?: string[];
}
