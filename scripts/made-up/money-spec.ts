type Line = readonly [key: string, name: string, employee: number, nonEmployee: number, income: number];
export type Step = readonly [key: string, name: string, amount: number];

/** A change to the programme since it was last approved: what each year of spending gains by it, in thousands. */
type ProgrammeChange = {
  readonly movement: string;
  readonly scheme: string;
  readonly kind: "addition" | "reduction" | "rephasing";
  readonly changes: Readonly<Record<string, number>>;
  readonly why: string;
};

/** What a portfolio has for a year, in thousands of pounds. */
export type Money = {
  readonly portfolio: string;
  readonly name: string;
  readonly year: string;
  readonly before: string;
  readonly lines: readonly Line[];
  readonly adjustments: readonly Step[];
  readonly savings: readonly (readonly [key: string, name: string, value: number, rating: string])[];
  /** Moves, each with the service or portfolio on the other side and the virement it is one half of. */
  readonly virements?: readonly (readonly [
    key: string,
    name: string,
    amount: number,
    partner: string,
    virement: string,
  ])[];
  readonly reserves: readonly (readonly [
    key: string,
    name: string,
    purpose: string,
    approved: number,
    use: number,
  ])[];
  /** What reserves hold at the start of the year, and what goes in or from one to another beside what is used. */
  readonly balances?: Readonly<Record<string, ReserveBalance>>;
  readonly schemes: readonly (readonly [key: string, name: string, amount: number])[];
  readonly grants: number;
  /** What changed the programme since it was last approved. */
  readonly changes?: readonly ProgrammeChange[];
};

export type ReserveBalance = {
  readonly start: number;
  readonly paidIn?: number;
  /** What comes from, or with a minus goes to, a reserve of another portfolio. */
  readonly moved?: { readonly amount: number; readonly partner: string; readonly reserve: string };
};

export type Overspend = {
  readonly period: string;
  readonly causes: readonly Step[];
};
