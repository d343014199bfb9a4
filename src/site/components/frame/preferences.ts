/** The reader's preferences: text size and colours. Kept in the browser, never sent. */

/** Where they are stored. */
export const PREFERENCES_KEY = 'reading';

/** Sizes of the text that a reader may choose, kept as `size`; absent: normal. */
export const SIZES = ['small', 'normal', 'large', 'huge'] as const;
/** Colour schemes that a reader may choose, kept as `theme`; absent: as the system has it. */
export const THEMES = ['system', 'light', 'dark'] as const;

/**
 * Script for the head of every page: sets `data-size` and `data-theme` on the root element before
 * anything is drawn, so that a page never flashes in the other scheme.
 */
export const applyPreferences = `try{Object.assign(document.documentElement.dataset,JSON.parse(localStorage.getItem('${PREFERENCES_KEY}')))}catch{}`;
