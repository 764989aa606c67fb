/**
 * How serious a finding is. `rounding`: the printed figures disagree by no more than rounding can explain.
 * `doubt`: something a reader should look at that arithmetic alone cannot call wrong.
 */
export type Severity = "error" | "rounding" | "doubt";

/** One figure a finding rests on, as printed, with the place it stands in. */
export type FindingFigure = {
  readonly label: string;
  readonly value: string;
  /** The figure's lasting name, for its trace page. */
  readonly figure?: string;
  readonly source?: { readonly file: string; readonly line?: number };
};

type Said = { readonly by: string; readonly reason: string; readonly on: string };

export type Finding = {
  /** A lasting key: the identity and the place, such as `f3.src.2015-16.budget_lines.total.employee`. */
  readonly key: string;
  /** The identity that does not hold, such as F3. */
  readonly identity: string;
  readonly severity: Severity;
  readonly portfolio: string;
  /** The financial year as 2021/22. */
  readonly year: string;
  /** One plain sentence: what was added up, what it came to, what is printed. */
  readonly message: string;
  /** What probably happened, where the figures suggest it: transposed digits, a copied figure, a sign. */
  readonly likelyCause?: string;
  /** The difference in the unit, as plain digits; "" where there is nothing to subtract. */
  readonly difference: string;
  readonly unit: string;
  readonly figures: readonly FindingFigure[];
  readonly accepted?: Said;
  /** An acceptance that holds no more: something else was found when it was given. */
  readonly lapsed?: Said & { readonly asFound: string };
};

/** What was checked, so that silence can be told from not looking. */
export type Checked = { readonly findings: readonly Finding[]; readonly sumsChecked: number };
