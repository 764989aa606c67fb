/** What setting words needs to know of a font: its name, the characters it draws, and how wide each is. */
export type Font = {
  readonly family: string;
  /** As OpenType weighs: 400 is regular, 700 bold. */
  readonly weight: number;
  readonly italic: boolean;
  /** The width of each character drawn, in ems, by its code point. */
  readonly widths: ReadonlyMap<number, number>;
};

/** Reads a TrueType or OpenType font; refuses a file that is not one, and a collection of several. */
export function readFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = tableOffsets(view);
    return {
      family: familyName(view, tables("name")),
      weight: view.getUint16(tables("OS/2") + 4),
      italic: (view.getUint16(tables("head") + 44) & 2) !== 0,
      widths: characterWidths(view, tables),
    };
  } catch (cause) {
    throw new Error("A font for reports cannot be read: give TrueType (.ttf) or OpenType (.otf) files.", {
      cause,
    });
  }
}

type Offsets = (tag: string) => number;

function tableOffsets(view: DataView): Offsets {
  const offsets = new Map<string, number>();
  for (let at = 0; at < view.getUint16(4); at += 1) {
    const record = 12 + at * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((place) => view.getUint8(record + place)));
    offsets.set(tag, view.getUint32(record + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new Error(`No table ${tag}.`);
    return offset;
  };
}

/** The typographic family (name 16) before the family of four styles (name 1), as Typst names fonts. */
function familyName(view: DataView, table: number): string {
  const strings = table + view.getUint16(table + 4);
  const names = new Map<number, string>();
  for (let at = 0; at < view.getUint16(table + 2); at += 1) {
    const record = table + 6 + at * 12;
    const windowsUnicode = view.getUint16(record) === 3;
    if (!windowsUnicode) continue;
    const length = view.getUint16(record + 8);
    const start = strings + view.getUint16(record + 10);
    let name = "";
    for (let place = 0; place < length; place += 2)
      name += String.fromCharCode(view.getUint16(start + place));
    names.set(view.getUint16(record + 6), name);
  }
  const name = names.get(16) ?? names.get(1);
  if (name === undefined) throw new Error("No name.");
  return name;
}

function characterWidths(view: DataView, tables: Offsets): ReadonlyMap<number, number> {
  const perEm = view.getUint16(tables("head") + 18);
  const measured = view.getUint16(tables("hhea") + 34);
  const advances = tables("hmtx");
  const widths = new Map<number, number>();
  for (const [character, glyph] of glyphs(view, tables("cmap"))) {
    widths.set(character, view.getUint16(advances + Math.min(glyph, measured - 1) * 4) / perEm);
  }
  return widths;
}

/** Every character with its glyph, from the fullest Unicode map: format 12, or format 4. */
function* glyphs(view: DataView, cmap: number): Generator<readonly [character: number, glyph: number]> {
  const maps = Array.from({ length: view.getUint16(cmap + 2) }, (_, at) => {
    const map = cmap + view.getUint32(cmap + 4 + at * 8 + 4);
    return { map, format: view.getUint16(map) };
  });
  const wide = maps.find(({ format }) => format === 12);
  const plain = maps.find(({ format }) => format === 4);
  if (wide !== undefined) yield* wideGlyphs(view, wide.map);
  else if (plain !== undefined) yield* plainGlyphs(view, plain.map);
  else throw new Error("No map of characters.");
}

function* wideGlyphs(view: DataView, map: number): Generator<readonly [number, number]> {
  for (let group = 0; group < view.getUint32(map + 12); group += 1) {
    const record = map + 16 + group * 12;
    const first = view.getUint32(record);
    const glyph = view.getUint32(record + 8);
    for (let character = first; character <= view.getUint32(record + 4); character += 1)
      yield [character, glyph + character - first];
  }
}

function* plainGlyphs(view: DataView, map: number): Generator<readonly [number, number]> {
  const segments = view.getUint16(map + 6) / 2;
  const [ends, starts] = [map + 14, map + 16 + segments * 2];
  const [deltas, ranges] = [starts + segments * 2, starts + segments * 4];
  for (let segment = 0; segment < segments; segment += 1) {
    const first = view.getUint16(starts + segment * 2);
    const delta = view.getUint16(deltas + segment * 2);
    const range = view.getUint16(ranges + segment * 2);
    for (let character = first; character <= view.getUint16(ends + segment * 2); character += 1) {
      if (character === 0xffff) continue;
      const listed =
        range === 0 ? character : view.getUint16(ranges + segment * 2 + range + (character - first) * 2);
      if (range !== 0 && listed === 0) continue;
      const glyph = (listed + delta) & 0xffff;
      if (glyph !== 0) yield [character, glyph];
    }
  }
}
