/** A step of a bridge: a total stands on the ground, a change hangs from where the last one ended. */
export type WaterfallStep = {
  readonly kind: "total" | "change";
  readonly name: string;
  /** In any one unit; a change below nought takes away. */
  readonly value: number;
  /** As printed on the mark: "+613", "−28", "24,502". */
  readonly label: string;
};

/** A step with the two levels its bar spans. */
export type Span = WaterfallStep & { readonly from: number; readonly to: number };

/** Changes build on the last total. A total is drawn at its own value, even where changes do not reach it. */
export function spansOf(steps: readonly WaterfallStep[]): readonly Span[] {
  let level = 0;
  return steps.map((step) => {
    const from = step.kind === "total" ? 0 : level;
    level = step.kind === "total" ? step.value : level + step.value;
    return { ...step, from, to: level };
  });
}
