import type { Context } from "hono";
import type { PublicationRow } from "../../domain/data-package/tables/reports.ts";
import { fileDigest, readKeptFile } from "../../ledger/kept-files.ts";
import { formats, mediaTypeOf } from "../../operations/render-report.ts";
import { archiveOf } from "../../operations/report-archive.ts";
import { recent } from "../recent.ts";
import type { ReportFile } from "../report-addresses.ts";
import { type Answer, type FileToKeep, notFound, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { draftFile } from "./draft-file.ts";
import { type NamedReport, withReport, withVersion } from "./named-report.ts";

/** /reports/res-2021-22-agreement.pdf: the newest version that stands, as a file. */
export const reportFile: PageHandler = (visit, context) => {
  const { stem, ending } = split(context.req.param("file") ?? "");
  return withReport(visit, stem, (named) =>
    fileAnswer(visit, named, named.newest, { ending, lasting: false }),
  );
};

/** /reports/res-2021-22-agreement/1.0.pdf, kept for good, and /reports/res-2021-22-agreement/draft.pdf. */
export const reportVersionFile: PageHandler = (visit, context) => {
  const { stem, ending } = split(context.req.param("file") ?? "");
  if (stem === "draft") return draftFile(visit, context.req.param("report") ?? "", ending);
  return withVersion(visit, context, stem, (named, row) =>
    fileAnswer(visit, named, row, { ending, lasting: true }),
  );
};

const endings: readonly ReportFile[] = [...formats, "json", "zip"];

function split(file: string): { readonly stem: string; readonly ending: ReportFile } {
  const dot = file.lastIndexOf(".");
  const ending = endings.find((one) => one === file.slice(dot + 1));
  if (ending === undefined) throw new RangeError(`The address of a file ends in ${file.slice(dot + 1)}.`);
  return { stem: file.slice(0, dot), ending };
}

const archivesKept = 3;
const archives = recent<Uint8Array>(archivesKept);

type Wanted = { readonly ending: ReportFile; readonly lasting: boolean };

async function fileAnswer(
  { reading }: Visit,
  { id }: NamedReport,
  row: PublicationRow,
  { ending, lasting }: Wanted,
): Promise<Answer> {
  const name = `${id}-${row.version}.${ending}`;
  if (ending === "zip") {
    const body = await archives(row.model ?? "", () => archiveOf(reading.ledger, row));
    return { kind: "file", file: { name, type: "application/zip", body, tag: fileDigest(body) } };
  }
  const digest = ending === "json" ? row.model : row[ending];
  const file = digest === undefined ? undefined : await readKeptFile(reading.ledger, digest);
  if (file === undefined || digest === undefined) {
    return notFound(`No ${ending} of ${row.title}, version ${row.version}, is kept.`);
  }
  const type = ending === "json" ? "application/json" : mediaTypeOf(ending);
  return { kind: "file", file: { name, type, body: file.bytes, tag: digest, lasting } };
}

/** /reports/pictures/<digest>: a picture that a report prints. */
export const reportPicture: PageHandler = async ({ reading }: Visit, context: Context) => {
  const digest = context.req.param("picture") ?? "";
  const file = await readKeptFile(reading.ledger, digest);
  const type = file?.mediaType;
  if (file === undefined || (type !== "image/jpeg" && type !== "image/png")) {
    return notFound("There is no such picture.");
  }
  const name = `picture-${digest.slice(0, 12)}.${type === "image/png" ? "png" : "jpg"}`;
  const sent: FileToKeep = { name, type, body: file.bytes, tag: digest, lasting: true, shown: true };
  return { kind: "file", file: sent };
};
