/** What a person can put right: which field, what was found, and what to do about it. */
export type Issue = {
  /** The column, field or option the issue is about; "" when it is about the whole. */
  readonly field: string;
  /** One plain sentence that names the value found and says what to do. */
  readonly message: string;
};

/** A value, or the reasons a person can mend. A wrong program throws instead. */
export type Result<Value, Problem = Issue> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly Problem[] };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function no<Problem = Issue>(
  ...issues: readonly Problem[]
): {
  readonly ok: false;
  readonly issues: readonly Problem[];
} {
  return { ok: false, issues };
}
