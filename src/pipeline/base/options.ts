/** What a build is asked to do. */
export interface BuildOptions {
  /** Folder of the archive. */
  contentDir: string;
  /** Folder of the site. */
  outDir: string;
  /** Ignore everything kept from earlier builds. */
  force: boolean;
  /** Look at every file of the site, and make what is missing. */
  verify: boolean;
  /** Tell why each page is made again. */
  explain: boolean;
  /** Join all search bundles into the base. */
  compact: boolean;
}

/** A build without any option. */
export const BUILD_DEFAULTS: BuildOptions = {
  contentDir: 'content',
  outDir: 'dist',
  force: false,
  verify: false,
  explain: false,
  compact: false,
};
