/** The room for words on an A4 page within the margins of template-pages.ts, in points. */
type Room = { readonly width: number; readonly height: number };

const point = 72 / 25.4;
const across = 2 * 20;
const down = 27 + 22;

export const portraitRoom: Room = { width: (210 - across) * point, height: (297 - down) * point };
export const landscapeRoom: Room = { width: (297 - across) * point, height: (210 - down) * point };
