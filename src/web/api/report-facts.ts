import { z } from "@hono/zod-openapi";
import { type PublicationRow, reportKinds } from "../../domain/data-package/tables/reports.ts";
import { yearSlug } from "../../domain/period/financial-year.ts";
import { parseReportId } from "../../domain/publication/report-id.ts";
import type { NamedReport } from "../reports/named-report.ts";
import { dayKnown } from "../reports/version-words.ts";
import type { AddressBook } from "../routes.ts";

const digest = z.string().nullable().openapi({ description: "SHA-256 of the file." });

const versionFacts = z
  .object({
    version: z.string().openapi({ example: "1.0" }),
    label: z.string().openapi({ description: "The version as printed." }),
    stage: z.enum(["published", "withdrawn"]),
    approvedBy: z.string(),
    approvedOn: z.string().openapi({ format: "date" }),
    publishedOn: z.string().nullable().openapi({ format: "date" }),
    withdrawnOn: z.string().nullable().openapi({ format: "date" }),
    reason: z.string().nullable().openapi({ description: "Why it was withdrawn." }),
    note: z.string().nullable().openapi({ description: "What it changed of the version before." }),
    knownOn: z.string().openapi({ format: "date", description: "The day its figures were known on." }),
    entry: z.int().openapi({ description: "The newest entry its figures were taken from." }),
    wordsAndValues: z.string().openapi({ description: "SHA-256 of exactly the words and values approved." }),
    page: z.string().openapi({ description: "Its lasting address." }),
    files: z.object({ html: digest, pdf: digest, docx: digest, ods: digest, json: digest }),
  })
  .openapi("ReportVersion");

export const reportFacts = z
  .object({
    report: z.string().openapi({ description: "Its name in addresses.", example: "res-2021-22-agreement" }),
    portfolio: z.string().openapi({ description: "“council” for the whole council." }),
    year: z.string(),
    kind: z.enum(reportKinds),
    period: z.string().nullable(),
    title: z.string(),
    page: z.string(),
    versions: z.array(versionFacts).openapi({ description: "The latest first; withdrawn ones among them." }),
  })
  .openapi("Report");

export function reportFactsOf(
  to: AddressBook,
  { id, versions, newest }: NamedReport,
): z.infer<typeof reportFacts> {
  const name = parseReportId(id);
  return {
    report: id,
    portfolio: newest.portfolio,
    year: yearSlug(newest.year),
    kind: name?.kind ?? "agreement",
    period: name?.period ?? null,
    title: newest.title,
    page: to.reports.one(id),
    versions: versions.map((row) => versionFactsOf(to, id, row)),
  };
}

function versionFactsOf(to: AddressBook, id: string, row: PublicationRow): z.infer<typeof versionFacts> {
  const { version, label, stage, approvedBy, entry, html, pdf, docx, ods, model, valuesSha256 } = row;
  return {
    ...{ version, approvedBy, entry },
    label: label ?? version,
    stage: stage === "withdrawn" ? "withdrawn" : "published",
    approvedOn: row.approvedOn.toString(),
    publishedOn: row.publishedOn?.toString() ?? null,
    withdrawnOn: row.withdrawnOn?.toString() ?? null,
    reason: row.reason ?? null,
    note: row.note ?? null,
    knownOn: dayKnown(row).toString(),
    wordsAndValues: valuesSha256,
    page: to.reports.one(id, version),
    files: {
      html: html ?? null,
      pdf: pdf ?? null,
      docx: docx ?? null,
      ods: ods ?? null,
      json: model ?? null,
    },
  };
}
