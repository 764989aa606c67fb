/** Rows of a sheet before its body: the caption and the headings. */
export const headRows = 2;
