/** How a number looks in a spreadsheet: what stands before and after it, its places, its groups, its brackets. */
export type FigureLook = {
  readonly before: string;
  readonly after: string;
  readonly places: number;
  readonly grouped: boolean;
  /** Below nought in brackets rather than with a minus. */
  readonly brackets: boolean;
};

/** A cell: words, or a number with how it is to look so that it reads as printed. */
export type FigureCell =
  | { readonly kind: "blank" }
  | { readonly kind: "words"; readonly text: string }
  /** `text` is as printed; `value` is plain digits, with a hyphen below nought. */
  | { readonly kind: "number"; readonly text: string; readonly value: string; readonly look: FigureLook };

/** A printed table as a sheet, its figures as numbers that look as they are printed. */
export type FigureSheet = {
  /** 31 letters at most, none that a workbook refuses. */
  readonly title: string;
  readonly caption: string;
  readonly columns: readonly { readonly heading: string; readonly figures: boolean }[];
  readonly rows: readonly { readonly strong: boolean; readonly cells: readonly FigureCell[] }[];
  /** What stands beneath the table. */
  readonly notes: readonly string[];
};
