import { z } from "@hono/zod-openapi";
import { nearest } from "../../domain/data-package/nearest.ts";
import { reportKinds } from "../../domain/data-package/tables/reports.ts";
import { parseFinancialYear } from "../../domain/period/financial-year.ts";
import type { Issue } from "../../domain/result.ts";

const longestName = 200;
const mostListed = 200;
const usuallyListed = 50;

const limitWords = `limit is a whole number from 1 to ${mostListed}. Leave it out for ${usuallyListed}.`;

const once = (name: string) => z.string(`${name} is given more than once. Give it once.`);

const word = (name: string) =>
  once(name)
    .min(1, `${name} is empty. Write it, or leave it out.`)
    .max(longestName, `${name} is longer than ${longestName} letters. Write the code alone.`);

/** As which day the ledger is read. The visit reads the date itself. */
const asAt = once("as-at").optional().openapi({
  description: "Answer as known at the end of this day. Left out: as known now.",
  format: "date",
  example: "2021-11-23",
});

const year = once("year")
  .transform((text, context) => {
    const read = parseFinancialYear(text.slice(0, longestName));
    if (read.ok) return read.value;
    const [first] = read.issues;
    context.addIssue({ code: "custom", message: `year: ${first?.message ?? "Write it as 2021-22."}` });
    return z.NEVER;
  })
  .optional()
  .openapi({ type: "string", description: "A financial year.", example: "2021-22" });

const portfolio = word("portfolio").optional().openapi({
  description: "A portfolio's code, in any letter case.",
  example: "RES",
});

const measure = word("measure").optional().openapi({
  description: "A measure's key, or a code printed for it.",
  example: "RES1.1",
});

const period = word("period").optional();

const paging = {
  limit: z.coerce
    .number(limitWords)
    .int(limitWords)
    .min(1, limitWords)
    .max(mostListed, limitWords)
    .default(usuallyListed)
    .openapi({ description: "How many items a page of the list holds at most." }),
  cursor: once("cursor")
    .max(2_000, "cursor is not one this list gave. Leave it out to begin anew.")
    .optional()
    .openapi({ description: "Where to go on, as the last page's `next` says. Opaque." }),
};

/** A query of these parameters and no other. */
function query<const Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((name) => unknownParameter(name, known)).join(" ")
        : undefined,
  });
}

function unknownParameter(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  const remedy =
    meant === undefined ? `It can be ${known.join(", ")}. Leave the others out.` : `Did you mean ${meant}?`;
  return `There is no parameter “${shown(name)}” here. ${remedy}`;
}

function shown(name: string): string {
  return name.slice(0, 40);
}

export const measuresQuery = query({ portfolio, year, measure, "as-at": asAt, ...paging });
export const proposalsQuery = query({ portfolio, year, measure, "as-at": asAt, ...paging });
export const measureQuery = query({ year, "as-at": asAt });

/** Beside these, each column of the feed that may be grouped by narrows to one of its values: `team=Blue`. */
export const drillQuery = z.looseObject({
  part: word("part").optional().openapi({ description: "The part of the measure, where it has parts." }),
  year: once("year").optional().openapi({
    description: "A financial year; the newest with records where it is left out.",
    example: "2019-20",
  }),
  period: once("period").optional().openapi({
    description: "A reporting period's key within the year; the year as a whole where it is left out.",
    example: "q2",
  }),
  by: once("by").optional().openapi({
    description:
      "A column to break down by; the measure's usual one where it is left out, none where it is empty.",
    example: "team",
  }),
  by2: once("by2").optional().openapi({ description: "A second column.", example: "channel" }),
  which: z
    .enum(["", "all", "counted", "not-counted"], "which is all, counted or not-counted.")
    .optional()
    .openapi({ description: "Of a percentage's records only those above the line, or only the rest." }),
  page: once("page").optional().openapi({ description: "A page of the records, from 1." }),
  "as-at": asAt,
});
export const resultsQuery = query({
  portfolio,
  year,
  measure,
  period: period.openapi({
    description: "A reporting period's key within the year; `year` for the year as a whole.",
    example: "year",
  }),
  "as-at": asAt,
  ...paging,
});
export const assessmentsQuery = query({
  portfolio,
  year,
  measure,
  period: period.openapi({
    description:
      "The reporting period of `year` to assess at; `year`, which it is when left out, for the year as a whole.",
    example: "year",
  }),
  "as-at": asAt,
  ...paging,
});

export const financeQuery = query({
  portfolio,
  year,
  period: period.openapi({
    description: "A reporting period's key within the year, for tables told by period.",
    example: "q2",
  }),
  "as-at": asAt,
  ...paging,
});
export const reportsQuery = query({
  portfolio,
  year,
  kind: z
    .enum(reportKinds, `kind is one of ${reportKinds.join(", ")}. Leave it out for all.`)
    .optional()
    .openapi({ description: "A kind of report.", example: "agreement" }),
  "as-at": asAt,
  ...paging,
});
export const feedsQuery = query({ "as-at": asAt, ...paging });
export const reportQuery = query({ "as-at": asAt });
export const councilMoneyQuery = query({ year, "as-at": asAt });

export const changesQuery = query({
  portfolio,
  year,
  measure,
  since: once("since").optional().openapi({
    description:
      "Tell changes from the end of this day on. Left out, with since-document: since the last paper before the newest entry.",
    format: "date",
    example: "2021-11-23",
  }),
  "since-document": word("since-document")
    .optional()
    .openapi({ description: "Tell changes from the day printed on this document, by its key." }),
  against: z
    .enum(["last-year"], "against is last-year. Leave it out to tell changes since a day.")
    .optional()
    .openapi({ description: "Hold the agreement against the one it follows, in place of two times." }),
  "as-at": asAt,
  ...paging,
});

/** What a query that was refused got wrong, parameter by parameter. */
export function queryIssues(error: z.core.$ZodError): readonly Issue[] {
  const issues = error.issues.map((issue): Issue => {
    const unknown = issue.code === "unrecognized_keys" ? issue.keys.map(shown).join(", ") : undefined;
    return { field: unknown ?? String(issue.path[0] ?? ""), message: issue.message };
  });
  return [...new Map(issues.map((issue) => [`${issue.field} ${issue.message}`, issue])).values()];
}
