import { yearSlug } from "../../domain/period/financial-year.ts";
import { checksMade } from "../../domain/reconciliation/checks-made.ts";
import { dataTable } from "../../html/data-table.ts";
import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import type { CheckedAgreement, CheckedCouncilYear } from "../reading.ts";
import type { AddressBook } from "../routes.ts";
import type { Filters } from "./filters.ts";
import { findingsAddress } from "./findings-address.ts";

/** Every check with what it holds in words, the sums it worked out in these agreements and what it found. */
export function checksTable(
  to: AddressBook,
  shown: readonly CheckedAgreement[],
  councils: readonly CheckedCouncilYear[],
  filters: Filters,
): Html {
  const findings = [...shown, ...councils].flatMap(({ checked }) => checked.findings);
  const table = dataTable({
    id: "checks",
    caption:
      shown.length === 1 ? "What was checked in this agreement" : "What was checked in these agreements",
    columns: [
      { heading: "What must hold", kind: "header" },
      { heading: "Check", kind: "text" },
      { heading: "Sums worked out", kind: "number" },
      { heading: "Found", kind: "number" },
    ],
    rows: checksMade(
      shown.map(({ agreement }) => agreement),
      councils.filter(({ checked }) => checked.sumsChecked > 0).map(({ council }) => council),
    ).map(({ identity, says, sums }) => {
      const found = findings.filter((finding) => finding.identity === identity).length;
      const href = findingsAddress(to, { ...addressed(filters), identity });
      return {
        kind: "line",
        cells: [
          says,
          identity,
          sums > 0
            ? String(sums)
            : html`<span class="quiet">${isOfWords(identity) ? "not a sum" : "none printed"}</span>`,
          found === 0 ? "none" : link({ text: String(found), href }),
        ],
      };
    }),
    narrow: "stack",
  });
  const how =
    "Figures are held as printed. A difference that rounding can explain is told apart from one it cannot; where a part is left blank, a difference is a doubt.";
  return section({
    id: "checked",
    heading: "What was checked, and how",
    level: 2,
    ruled: true,
    body: html`<p>${how}</p>${table}`,
  });
}

/** The sums are F1 to F24 but for one of headings and blanks; all others look at one figure or one text. */
function isOfWords(identity: string): boolean {
  return identity === "F23" || !identity.startsWith("F");
}

/** The filters that choose agreements, as an address carries them. */
function addressed({ portfolio, year }: Filters) {
  return { portfolio, year: year === undefined ? undefined : yearSlug(year) };
}
