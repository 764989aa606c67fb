import type { MilestoneRow, RiskRow } from "../../domain/data-package/tables/plan.ts";
import { type DataTable, dataTable, type Row } from "../../html/data-table.ts";
import { dateTime } from "../../html/date-time.ts";
import { emptyState } from "../../html/empty-state.ts";
import { type Html, html, type Text } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { notice } from "../../html/notice.ts";
import type { Framed } from "../site.ts";
import { countAtStart, countWords } from "./count-words.ts";
import { portfolioHead, portfolioTrail, publicationsOf } from "./portfolio-head.ts";
import { portfolioName } from "./portfolio-name.ts";
import type { PortfolioPage } from "./portfolio-page.ts";

/** What could stop the portfolio delivering, and what its projects will have reached by when. */
export function risksPage({ to, found, day }: PortfolioPage): Framed {
  const { agreement } = found;
  const { risks, milestones } = agreement;
  const title = `Risks and milestones of ${portfolioName(agreement.portfolio)}`;
  const main =
    risks.length + milestones.length === 0
      ? emptyState({
          what: "This agreement lists no risks and no milestones.",
          when: "They will be here once they are in the ledger.",
          whose:
            "Whoever keeps the agreement’s data adds them to risks.csv and milestones.csv and imports them.",
        })
      : html`${riskSection(risks)}${milestoneSection(milestones, day)}`;
  return {
    title,
    part: "portfolios",
    breadcrumbs: portfolioTrail(to, agreement, "risks"),
    publications: publicationsOf(agreement),
    main: html`${portfolioHead({ to, found, day, current: "risks", title })}${main}`,
  };
}

function riskSection(risks: readonly RiskRow[]): Html {
  const unowned = risks.filter(({ owner }) => owner === undefined).length;
  const table: DataTable = {
    id: "risk-table",
    caption: `${countWords(risks.length, "risk")}, as the agreement lists them`,
    reading: "The agreement gives no scores.",
    columns: [
      { heading: "Ref", kind: "code" },
      { heading: "Risk", kind: "header" },
      { heading: "What keeps it in check", kind: "text" },
      { heading: "Who answers for it", kind: "text" },
    ],
    rows: risks.map(
      ({ risk, name, controls, owner }): Row => ({
        kind: "line",
        cells: [risk, name, controls ?? "Nothing is named", owner ?? "Nobody is named"],
      }),
    ),
    narrow: "stack",
  };
  const said =
    unowned > 0 &&
    notice({
      kind: "uncomfortable",
      point: `${countAtStart(unowned, "risk")} of ${risks.length} ${unowned === 1 ? "names" : "name"} nobody who answers for ${unowned === 1 ? "it" : "them"}.`,
    });
  const body =
    risks.length === 0 ? html`<p>The agreement lists no risks.</p>` : html`${said}${dataTable(table)}`;
  return section({ id: "risks", heading: "Risks", level: 2, body });
}

function milestoneSection(milestones: readonly MilestoneRow[], day: Temporal.PlainDate): Html {
  const projects = [...new Set(milestones.map(({ project }) => project))];
  const body =
    milestones.length === 0
      ? html`<p>The agreement lists no milestones.</p>`
      : html`<p>The agreement says when each is due. Whether it was reached is not held here.</p>${dataTable({
          id: "milestone-table",
          caption: `${countWords(milestones.length, "milestone")} of ${countWords(projects.length, "project")}`,
          columns: [
            { heading: "Milestone", kind: "header" },
            { heading: "Due", kind: "text" },
            { heading: "Who answers for it", kind: "text" },
          ],
          rows: projects.flatMap((project): readonly Row[] => [
            { kind: "group", heading: project },
            ...milestones.filter((row) => row.project === project).map((row) => milestoneLine(row, day)),
          ]),
          narrow: "stack",
        })}`;
  return section({ id: "milestones", heading: "Milestones", level: 2, ruled: true, body });
}

function milestoneLine({ name, due, dueAsPrinted, owner }: MilestoneRow, day: Temporal.PlainDate): Row {
  const printed = dueAsPrinted ?? (due === undefined ? "No date given" : undefined);
  const passed = due !== undefined && Temporal.PlainDate.compare(due, day) < 0;
  const when: Text = html`${printed ?? (due && dateTime(due))}${
    due !== undefined && html` <span class="cell-note">${passed ? "date has passed" : "still to come"}</span>`
  }`;
  return { kind: "line", cells: [name, when, owner ?? "Nobody is named"] };
}
