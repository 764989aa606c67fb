import { readLatestEntries } from "../../ledger/read-entries.ts";
import { dayOfVisit } from "../portfolio/portfolio-head.ts";
import { shownAgreements } from "../portfolios/shown-agreements.ts";
import { namedReports } from "../reports/named-report.ts";
import { answerPage, type PageHandler } from "../site.ts";
import { homePage } from "./home-page.ts";
import { entriesRead } from "./latest-entries.ts";

/** / */
export const home: PageHandler = async (visit) => {
  const { to, reading } = visit;
  const [held, council, entries, reports, computed] = await Promise.all([
    shownAgreements(reading),
    reading.council(),
    readLatestEntries(reading.ledger, reading.at, entriesRead),
    namedReports(visit),
    reading.computedMeasures(),
  ]);
  return answerPage({
    ...homePage({ ...held, to, council, entries, reports, computed, day: dayOfVisit(visit) }),
    figuresOf: held.shown.map(({ agreement }) => agreement.portfolio),
  });
};
