import type { ResultRow } from "../data-package/tables/measures.ts";
import type { ComputedResultRow } from "../data-package/tables/records.ts";
import { type Decimal, wholeDecimal } from "../value/decimal.ts";
import { formatDecimal } from "../value/format-value.ts";
import { figureOf, isShareOfPart } from "./figure.ts";
import type { Proposal } from "./proposal.ts";
import { heldFigure } from "./proposal-words.ts";
import { isMarkedTooLong } from "./standing.ts";

type Given<Row> = Partial<Row> & Pick<Row, keyof Row & ("measure" | "part" | "area" | "year" | "period")>;

/** What accepting a proposal writes; `result` only where the ledger's figure does not stand as it is. */
export type AcceptedRows = {
  readonly lineage: Given<ComputedResultRow>;
  readonly result: Given<ResultRow> | undefined;
};

/**
 * The rows that accepting a proposal writes. Counts that are withheld are left out of the result, which everybody sees. A figure that agrees with the ledger's is confirmed: only where it comes
 * from is written, and the row a paper printed stands. Throws where nothing was counted: there is no figure to accept.
 */
export function acceptedRows(
  proposal: Proposal,
  note: string | undefined,
  counts: "told" | "left out" = "told",
): AcceptedRows {
  const { definition, year, period, value, sums, stretch, loads, standing, held, lineage } = proposal;
  const { measure } = definition;
  const place = { measure: measure.measure, part: measure.part, area: "council", year, period } as const;
  if (value === undefined) throw new Error(`Nothing was counted for ${measure.measure} in ${period}`);
  const status = statusOf(proposal);
  const was = status === "restated" ? heldFigure(proposal) : lineage?.was;
  const confirmed = standing.kind === "same" && !isMarkedTooLong(proposal);
  return {
    lineage: {
      ...place,
      feed: measure.feed,
      numerator: sums.numerator,
      ...(sums.denominator !== undefined && { denominator: sums.denominator }),
      value: confirmed && held?.value !== undefined ? atPrecision(proposal, held.value.places) : value,
      records: sums.records,
      from: stretch.from,
      to: stretch.to,
      loads,
      definitionSha256: definition.sha256,
      status,
      ...(was !== undefined && { was }),
    },
    result: confirmed ? undefined : { ...place, ...resultCells(proposal, value, note, counts) },
  };
}

function atPrecision({ definition, sums, unit, value }: Proposal, places: number): Decimal {
  return figureOf(definition.measure, sums, unit, places) ?? value ?? wholeDecimal(0);
}

function statusOf({ standing, held, lineage }: Proposal): ComputedResultRow["status"] {
  if (standing.kind === "same") return lineage?.status ?? "confirmed";
  return held?.value === undefined ? "entered" : "restated";
}

function resultCells(
  proposal: Proposal,
  value: Decimal,
  note: string | undefined,
  counts: "told" | "left out",
): Partial<ResultRow> {
  const { held, provisional, standing } = proposal;
  const first = held?.value === undefined || held.markers?.includes("provisional") === true;
  const markers = [
    ...(provisional ? ["provisional"] : []),
    ...(!first && standing.kind === "differs" ? ["revised"] : []),
  ];
  const said = note ?? (standing.kind === "differs" ? restatedNote(proposal) : held?.note);
  return {
    value,
    ...(counts === "told" && countCells(proposal)),
    ...(markers.length > 0 && { markers }),
    ...(held?.about !== undefined && { about: held.about }),
    // The sign tells that the part is a share, as it does where a paper prints it.
    ...(isShareOfPart(proposal.definition.measure) && { asPrinted: formatDecimal(value, "percentage") }),
    ...(said !== undefined && { note: said }),
  };
}

function restatedNote(proposal: Proposal): string | undefined {
  const was = heldFigure(proposal);
  return was && `Worked out from records; it was ${was}.`;
}

/** The counts below a share or a rate, where they are counts: the table holds whole numbers alone. */
function countCells({ definition, sums }: Proposal): Partial<ResultRow> {
  const { form } = definition.measure;
  if (form !== "percentage" && form !== "rate") return {};
  const [numerator, denominator] = [sums.numerator, sums.denominator].map(wholeOf);
  return numerator === undefined || denominator === undefined ? {} : { numerator, denominator };
}

function wholeOf(sum: Decimal | undefined): number | undefined {
  if (sum === undefined || sum.places > 0 || sum.exact.lt(0)) return undefined;
  const whole = Number(sum.exact.toFixed(0));
  return Number.isSafeInteger(whole) ? whole : undefined;
}
