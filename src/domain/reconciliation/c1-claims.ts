import { assessIn } from "../assessment/assess-agreement.ts";
import { claimsIn } from "../assessment/claim-words.ts";
import { unsupported } from "../assessment/claims.ts";
import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import type { CommentaryRow, MeasureRow } from "../data-package/tables/measures.ts";
import { financialYear } from "../period/financial-year.ts";
import { commentaryFigure, commentaryName } from "./commentary-words.ts";
import { type Identity, noticed, type Observation } from "./identity.ts";
import { ownMeasures } from "./measure-words.ts";
import { placeOf } from "./place.ts";

/** C1 (beyond.md, 15): a commentary that claims a change, or a record, that the figures of its period do not show. */
export const claimsAreBorneOut: Identity = (agreement) =>
  noticed(
    ownMeasures(agreement).flatMap((measure) =>
      agreement.commentary
        .filter((row) => row.measure === measure.measure && row.year === measure.year)
        .flatMap((row) => claimed(agreement, measure, row) ?? []),
    ),
  );

/** The first claim of a commentary that is not borne out. */
function claimed(agreement: Agreement, measure: MeasureRow, row: CommentaryRow): Observation | undefined {
  const claims = claimsIn(row.text);
  if (claims.length === 0) return undefined;
  const at = about(row);
  const { parts } = assessIn(agreement, measure.measure, at);
  const asked = { ...at, on: agreement.on };
  for (const claim of claims) {
    const why = unsupported(claim, parts, asked);
    if (why === undefined) continue;
    return {
      identity: "C1",
      severity: "doubt",
      message: `${commentaryName(agreement, measure, row)}: the commentary says “${claim.sentence}”, but ${why}.`,
      difference: "",
      unit: "",
      figures: [commentaryFigure(agreement, measure, row, claim.sentence)],
      place: placeOf(agreementTables.commentary, row),
    };
  }
  return undefined;
}

/** What is said in an agreement is about the year that has ended. */
function about({ year, period }: CommentaryRow) {
  return period === "agreement" ? { year: financialYear(year - 1), period: "year" } : { year, period };
}
