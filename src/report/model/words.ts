/** A number as printed, bound to what it is. */
export type PrintedFigure = {
  /** As printed everywhere: "97.36%", "(2,672)", "£24.502m". */
  readonly text: string;
  /** Its lasting name in the ledger; missing for one worked out from others. */
  readonly figure?: string;
  /** The exact number that is printed, in the unit printed: "-2672" for (2,672) in £000. For spreadsheets. */
  readonly value?: string;
  /** How a spreadsheet shows the value. */
  readonly format?: "money" | "percent" | "number";
  /** Places after the point, for a spreadsheet. */
  readonly places?: number;
  /** What a screen reader says where the print would mislead: "minus 2,672". */
  readonly spoken?: string;
  /** Government shorthand for a doubtful value, with its meaning: p, provisional. */
  readonly marker?: { readonly letter: string; readonly meaning: string };
};

/** Which shape stands with a status word. */
export type StatusShape = "met" | "close" | "missed" | "aim" | "none";

/** Words with what stands among them. */
export type Inline =
  | string
  | { readonly kind: "strong" | "emphasis"; readonly of: Words }
  | { readonly kind: "link"; readonly to: string; readonly of: Words }
  | { readonly kind: "figure"; readonly figure: PrintedFigure }
  | { readonly kind: "status"; readonly shape: StatusShape; readonly word: string };

export type Words = readonly Inline[];
