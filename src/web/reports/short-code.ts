import { everyTable } from "../../report/model/walk.ts";
import { recent } from "../recent.ts";
import { notFound, type PageHandler } from "../site.ts";
import { keptReport } from "./kept-reports.ts";
import { namedReports } from "./named-report.ts";

const codesKept = 300;
const codesOf = recent<readonly string[]>(codesKept);

/** /t/ABC234: the code printed with a table opens its receipt, in the newest version that prints it. */
export const shortCode: PageHandler = async (visit, context) => {
  const { to, reading } = visit;
  const asked = context.req.param("code") ?? "";
  const code = asked.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
  for (const { id, versions, newest } of await namedReports(visit)) {
    for (const row of [newest, ...versions.filter((one) => one !== newest)]) {
      const codes = await codesOf(row.model ?? "", async () =>
        [...everyTable((await keptReport(reading.ledger, row)).sections)].map((table) => table.code),
      );
      if (codes.includes(code)) return { kind: "moved", to: to.reports.table(id, row.version, code) };
    }
  }
  return notFound(
    `No published report prints a table with the code “${asked.slice(0, 20)}”. A code has six letters and digits, none of them 0, 1, I or O, and is printed under the table.`,
    [{ text: "All reports", href: to.reports.library() }],
  );
};
