/** Interface texts of the browse pages. */
export const browse = {};
