import { createHash } from "node:crypto";
import type { PictureFiles } from "../model/picture.ts";
import { drawnChart } from "./drawn-chart.ts";
import type { Frame } from "./frame.ts";
import type { ReportFonts } from "./report-fonts.ts";

/** What pictures are made of; without it none are drawn, as when a document is only read. */
export type Drawn = { readonly fonts: ReportFonts; readonly pictures: PictureFiles };

/** A picture that stands in the package, by the names its words refer to it by. */
export type Placed = { readonly relationship: string; readonly width: number; readonly height: number };

export type PlacedChart = Placed & { readonly shapes: string };

/** A figure as a document prints it: its lasting name, and each way it is printed with the token that prints it so. */
export type PrintedControl = {
  readonly name: string | undefined;
  readonly texts: Map<string, string | undefined>;
};

/** What the words of a document ask of its package while they are written: numbers that run on, links and files. */
export class Gathering {
  readonly accent: string;
  readonly relationships: { id: string; type: string; target: string; external: boolean }[] = [];
  readonly files: Record<string, Uint8Array> = {};
  readonly #frame: Frame;
  readonly #drawn: Drawn | undefined;
  readonly #site: string | undefined;
  readonly #known = new Map<string, string>();
  /** The figures printed, by the tags of their controls. */
  readonly figures = new Map<string, PrintedControl>();
  #tokens: readonly string[] = [];
  #lists = 0;
  #next = 1;

  constructor(frame: Frame, accent: string, drawn?: Drawn, site?: string) {
    this.#frame = frame;
    this.accent = accent;
    this.#drawn = drawn;
    this.#site = site;
  }

  /** A number that no other control, drawing or bookmark of the document has. */
  next(): number {
    this.#next += 1;
    return this.#next;
  }

  /** Gives the tokens that the next figures written by hand were printed from. */
  bind(tokens: readonly string[]): void {
    this.#tokens = tokens;
  }

  /** The token of the next figure written by hand; undefined where there is none. */
  token(): string | undefined {
    const [token, ...rest] = this.#tokens;
    this.#tokens = rest;
    return token;
  }

  /** Keeps that a figure is printed in this way, and from which token. */
  print(tag: string, name: string | undefined, text: string, token: string | undefined): void {
    const known = this.figures.get(tag) ?? { name, texts: new Map() };
    known.texts.set(text, token ?? known.texts.get(text));
    this.figures.set(tag, known);
  }

  get bullets(): string {
    return this.#frame.bullets;
  }

  /** The list that the next numbered list counts in. */
  numbered(): string {
    this.#lists += 1;
    return this.#frame.numbered[this.#lists - 1] ?? this.#frame.bullets;
  }

  /** The name of a link's address in the package; undefined for what a document must not or cannot open. */
  link(to: string): string | undefined {
    const address = URL.parse(to, this.#site);
    if (address === null || !/^(https?|mailto|tel):$/.test(address.protocol)) return undefined;
    return this.#relationship("hyperlink", address.href, true);
  }

  /** A chart drawn in the council's colour; undefined where nothing is drawn. */
  chart(svg: string): PlacedChart | undefined {
    if (this.#drawn === undefined) return undefined;
    const { svg: shapes, png, width, height } = drawnChart(svg, this.accent, this.#drawn.fonts);
    const name = `chart-${createHash("sha256").update(shapes).digest("hex").slice(0, 16)}`;
    this.files[`${name}.png`] = png;
    this.files[`${name}.svg`] = new TextEncoder().encode(shapes);
    return {
      relationship: this.#relationship("image", `media/${name}.png`),
      shapes: this.#relationship("image", `media/${name}.svg`),
      width,
      height,
    };
  }

  /** A picture's file, its size still to be told; undefined where nothing is drawn. Throws when it was not given. */
  picture(sha256: string): { readonly relationship: string; readonly bytes: Uint8Array } | undefined {
    if (this.#drawn === undefined) return undefined;
    const file = this.#drawn.pictures.get(sha256);
    if (file === undefined)
      throw new Error(`The report prints the picture ${sha256}, whose file was not given.`);
    const name = `picture-${sha256.slice(0, 16)}.${file.type === "image/png" ? "png" : "jpeg"}`;
    this.files[name] = file.bytes;
    return { relationship: this.#relationship("image", `media/${name}`), bytes: file.bytes };
  }

  #relationship(kind: "hyperlink" | "image", target: string, external = false): string {
    const before = this.#known.get(target);
    if (before !== undefined) return before;
    const id = `r${this.relationships.length + 1}`;
    const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
    this.relationships.push({ id, type, target, external });
    this.#known.set(target, id);
    return id;
  }
}
