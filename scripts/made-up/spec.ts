import type { Shape } from "./series.ts";

/** A row as a file holds it: cells by heading; a heading left out is blank. */
export type FileRow = { readonly [heading: string]: string };

/** What is said of one result besides its figure, or why it has none. */
export type Told = {
  readonly markers?: string;
  readonly missing?: string;
  readonly note?: string;
  readonly about?: string;
};

/** A made-up measure: its definition, its targets and how its figures run. */
export type Spec = {
  readonly measure: string;
  readonly priority: string;
  readonly title: string;
  readonly definition: string;
  readonly unit: string;
  readonly polarity: "high" | "low" | "none" | "range" | "maintain";
  readonly frequency:
    | "monthly"
    | "quarterly"
    | "twice-yearly"
    | "annual"
    | "academic-year"
    | "every-two-years";
  readonly accumulation: "snapshot" | "in-period" | "cumulative" | "rolling-12-months";
  readonly responsibility?: "council" | "partnership" | "contextual";
  readonly owner?: string;
  readonly note?: string;
  readonly parts?: readonly (readonly [key: string, name: string])[];
  /** The years whose agreement defines it; both where not given. */
  readonly years?: readonly string[];
  /** What the definition of a year says beyond or instead. */
  readonly redefined?: Readonly<Record<string, Readonly<Partial<FileRow>>>>;
  /** Further cells of its definition: the figures it can have, its band of no real change, flags. */
  readonly more?: FileRow;
  readonly places: number;
  readonly shape: Shape;
  /** The shapes of parts after the first. */
  readonly partShapes?: Readonly<Record<string, Shape>>;
  /** For a rate: what it is per, and about how many there are to count in a period. */
  readonly rate?: { readonly per: number; readonly of: number };
  /** Whether it was added by the corrections of February 2025. */
  readonly added?: boolean;
  /** The first and the last period with results: “2024/25 q2”. */
  readonly from?: string;
  readonly until?: string;
  readonly told?: Readonly<Record<string, Told>>;
  /** By year, and by part after a space: the cells of its target. */
  readonly targets: Readonly<Record<string, FileRow>>;
};
