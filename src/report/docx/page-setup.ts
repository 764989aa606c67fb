/** A4 in twentieths of a point, as Word measures: the margins, and how wide words run on either way of the page. */
export const short = 11906;
export const long = 16838;
export const margin = 1134;
export const portraitWidth = short - 2 * margin;
export const landscapeWidth = long - 2 * margin;

/** Twentieths of a point to the units drawings are measured in. */
export const drawingUnits = 635;
