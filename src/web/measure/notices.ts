import { parseFigureId } from "../../domain/data-package/figure-id.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { sameCode } from "../../domain/measure/code.ts";
import { targetWords } from "../../domain/measure/target.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import type { Finding } from "../../domain/reconciliation/finding.ts";
import { formatDecimal, formatDifference } from "../../domain/value/format-value.ts";
import { type Html, html, join } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import type { EasierTarget, PartSummary } from "../measure-summary.ts";
import { targetAlone, titleWords } from "../measure-words.ts";
import type { CheckedAgreement } from "../reading.ts";
import type { AddressBook } from "../routes.ts";

export type Noticed = {
  readonly to: AddressBook;
  readonly found: CheckedAgreement;
  readonly measure: MeasureRow;
  readonly shown: readonly PartSummary[];
  readonly known: readonly MeasureRow[];
};

/** What must be said before the pictures: easier targets, what does not tie; else that all is well, and how checked. */
export function notices({ to, found, measure, shown, known }: Noticed): Html {
  const easier = shown.flatMap((part) =>
    part.easier === undefined ? [] : [easierNotice(part.easier, part)],
  );
  const about = findingsAbout(measure, found.checked.findings);
  const twins = twinsOf(measure, known);
  const others = [...easier, ...about.map((finding) => findingNotice(to, finding, twins, measure))];
  if (others.length > 0) return join(others);
  return notice({
    kind: "well",
    point: "Nothing that was checked is wrong with this measure.",
    more: `Its code, headings, years, blanks and counts were checked with the rest of the agreement, ${found.checked.sumsChecked} sums in all.`,
    follow: { text: "How they were checked", href: to.findings(found.agreement.portfolio) },
  });
}

function easierNotice(
  { target, lastActual, difference }: EasierTarget,
  { targets, part, partName }: PartSummary,
): Html {
  const year = yearLabel(target.row.year);
  const of = part === "all" ? "" : ` for ${partName ?? `part ${part}`}`;
  if (target.target.kind !== "numerical" || lastActual.value.kind !== "measured") return html``;
  const { unit } = target.target;
  const size = { exact: difference.exact.abs(), places: difference.places };
  const before = targets.find(({ row }) => row.year === target.row.year - 1);
  const stays = before !== undefined && targetWords(before.target) === targetWords(target.target);
  const way = difference.exact.gt(0) ? "above" : "below";
  const last = formatDecimal(lastActual.value.decimal, lastActual.value.unit);
  const why = target.row.why === undefined ? "No reason is given." : `Reason given: ${target.row.why}`;
  return notice({
    kind: "uncomfortable",
    point: `The ${year} target${of} is easier than the last result.`,
    more: `It ${stays ? "stays at" : "is"} ${targetAlone(target)}, ${formatDifference(size, unit)} ${way} the ${last} reached in ${lastActual.reportedFor}. ${why}`,
  });
}

/** The findings that rest on one of the measure's own cells; rounding is none. */
export function findingsAbout({ measure }: MeasureRow, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ severity, figures }) =>
      severity !== "rounding" &&
      figures.some(({ figure }) => {
        const place = figure === undefined ? undefined : parseFigureId(figure);
        return place !== undefined && place.table.key[0] === "measure" && place.key[0] === measure;
      }),
  );
}

function twinsOf(measure: MeasureRow, known: readonly MeasureRow[]): readonly MeasureRow[] {
  const { code } = measure;
  if (code === undefined) return [];
  return known.filter(
    (one) =>
      one.measure !== measure.measure &&
      one.year === measure.year &&
      one.portfolio === measure.portfolio &&
      one.code !== undefined &&
      sameCode(one.code, code),
  );
}

function findingNotice(
  to: AddressBook,
  { message, likelyCause, accepted, key, portfolio, figures }: Finding,
  twins: readonly MeasureRow[],
  measure: MeasureRow,
): Html {
  const ofCode = figures.some(({ figure }) => figure?.startsWith("measures/") === true);
  const other = ofCode ? twins : [];
  const settled = accepted === undefined ? "" : ` Accepted by ${accepted.by}: ${accepted.reason}`;
  const more = html`${likelyCause}${settled}${
    other.length > 0 &&
    html` The other: ${join(
      other.map((one) => link({ text: titleWords(one), href: to.measure(one.measure, one.year) })),
      ", ",
    )}.`
  }`;
  return notice({
    kind: accepted === undefined ? "uncomfortable" : "information",
    point: message,
    more,
    follow: {
      text: "See the finding",
      href: `${to.findings({ portfolio, year: measure.year })}#${key}`,
    },
  });
}
