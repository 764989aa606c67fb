import { assessAgreement } from "../assessment/assess-agreement.ts";
import type { Agreement } from "../data-package/agreement.ts";
import type { Gap } from "./gap.ts";
import { namedMeasure } from "./held-measure.ts";

/** Comparators that are about an earlier year than the result they stand beside, out of all that are published. */
export function comparatorGap(agreement: Agreement): Gap {
  const parts = assessAgreement(agreement).flatMap(({ parts }) => parts);
  const published = parts.flatMap(({ comparisons }) => comparisons).filter(({ kind }) => kind !== "pending");
  const items = parts.flatMap(({ measure, part, oddities }) =>
    oddities
      .filter(({ code }) => code === "M6")
      .map(({ finding: { message, figures } }) => {
        const says = message.slice(message.indexOf(": ") + 2).replace(/\.$/, "");
        return { ...namedMeasure(measure, part), says, figures };
      }),
  );
  return { kind: "comparator-older", of: published.length, items };
}
