import type { EasierTarget, PartSummary } from "../../domain/assessment/measure-summary.ts";
import { targetAlone, titleWords } from "../../domain/assessment/measure-words.ts";
import { parseFigureId } from "../../domain/data-package/figure-id.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { targetWords } from "../../domain/measure/target.ts";
import { type FinancialYear, yearLabel, yearSlug } from "../../domain/period/financial-year.ts";
import type { Finding } from "../../domain/reconciliation/finding.ts";
import { formatDecimal, formatDifference } from "../../domain/value/format-value.ts";
import { type Html, html, join } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { findingsAddress } from "../findings/findings-address.ts";
import { countWords } from "../portfolio/count-words.ts";
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
  const uncomfortable = [
    ...easier,
    ...about.map((finding) => findingNotice(to, finding, othersOf(finding, measure, known), measure.year)),
  ];
  if (uncomfortable.length > 0) return join(uncomfortable);
  return notice({
    kind: "well",
    point: "Nothing that was checked is wrong with this measure.",
    more: `Its code, headings, years, blanks and counts were checked with the rest of the agreement, ${countWords(found.checked.sumsChecked, "sum")} in all.`,
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
function findingsAbout({ measure }: MeasureRow, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ severity, figures }) =>
      severity !== "rounding" && figures.some(({ figure }) => measureOf(figure) === measure),
  );
}

/** The other measures a finding is about: a code's second, a history's twin. Many have no place in a notice. */
function othersOf(
  { figures }: Finding,
  measure: MeasureRow,
  known: readonly MeasureRow[],
): readonly MeasureRow[] {
  const keys = new Set(figures.flatMap(({ figure }) => measureOf(figure) ?? []));
  const others = known
    .filter((one) => one.measure !== measure.measure && one.year === measure.year && keys.has(one.measure))
    .toSorted((left, right) => left.position - right.position);
  return others.length > mostOthers ? [] : others;
}

const mostOthers = 3;

function measureOf(figure: string | undefined): string | undefined {
  const place = figure === undefined ? undefined : parseFigureId(figure);
  return place?.table.key[0] === "measure" ? place.key[0] : undefined;
}

function findingNotice(
  to: AddressBook,
  finding: Finding,
  others: readonly MeasureRow[],
  year: FinancialYear,
): Html {
  const { message, likelyCause, accepted, portfolio, identity } = finding;
  const links = others.map((one) =>
    link({ text: titleWords(one).replace(/\.$/, ""), href: to.measure(one.measure, one.year) }),
  );
  return notice({
    kind: accepted === undefined ? "uncomfortable" : "information",
    point: message,
    more: html`${likelyCause}${accepted !== undefined && ` Accepted by ${accepted.by}: ${accepted.reason}`}${
      links.length > 0 &&
      html` ${links.length === 1 ? "The other measure" : "The others"}: ${join(links, "; ")}.`
    }`,
    follow: {
      text: "See the finding",
      href: findingsAddress(to, { portfolio, year: yearSlug(year), identity }),
    },
  });
}
