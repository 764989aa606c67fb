import type { Notice } from "./notice.ts";
import type { Picture } from "./picture.ts";
import type { ReportTable } from "./report-table.ts";
import type { PrintedFigure, Words } from "./words.ts";

/** A drawing made by charts/, for a wide and a narrow place; documents take the wide one. */
export type Drawing = {
  readonly id: string;
  readonly wide: string;
  readonly narrow: string;
  readonly title: string;
  /** The figures in words, or where they stand as a table. */
  readonly description: string;
};

/** A box of the headline: one figure with what it is and what it means. */
export type Box = { readonly label: string; readonly figure: PrintedFigure; readonly detail: Words };

/** The one-page plan: what is wanted, what the year concentrates on for it, and how that is delivered. */
export type Plan = {
  readonly title: string;
  readonly outcomes: readonly string[];
  readonly priorities: readonly {
    readonly name: string;
    readonly deliverables: readonly string[];
    readonly measures: readonly string[];
  }[];
};

export type Block =
  | { readonly kind: "paragraph"; readonly text: Words }
  /** A heading smaller than any section's, for words written by hand. */
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly Words[] }
  | { readonly kind: "quote"; readonly text: Words }
  | { readonly kind: "table"; readonly table: ReportTable }
  | {
      readonly kind: "chart";
      readonly drawing: Drawing /** What it shows, as a sentence. */;
      readonly finding: Words;
    }
  | { readonly kind: "image"; readonly picture: Picture; readonly caption?: string }
  | { readonly kind: "boxes"; readonly boxes: readonly Box[] }
  | { readonly kind: "plan"; readonly plan: Plan }
  | { readonly kind: "notice"; readonly notice: Notice }
  | { readonly kind: "terms"; readonly terms: readonly { readonly term: string; readonly meaning: Words }[] };
