import { measureRules, statusRules } from "../../domain/data-package/tables/assessment.ts";
import { readRows } from "../../ledger/read-rows.ts";
import { homeCrumb } from "../frame.ts";
import { answerPage, type PageHandler } from "../site.ts";
import { rulesPage } from "./rules-page.ts";

/** /rules: how figures are judged, by every rule the ledger holds. */
export const rules: PageHandler = async (visit) => {
  const { reading, to } = visit;
  const { ledger, at } = reading;
  return answerPage({
    title: "How figures are judged",
    part: "measures",
    breadcrumbs: [homeCrumb(visit), { text: "Measures", href: to.measures }],
    main: rulesPage({
      to,
      statusRules: await readRows(ledger, statusRules, at),
      measureRules: await readRows(ledger, measureRules, at),
      measures: await reading.measures(),
    }),
  });
};
