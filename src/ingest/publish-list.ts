import { stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { reportKinds } from "../domain/data-package/tables/reports.ts";
import { parseFinancialYear } from "../domain/period/financial-year.ts";
import type { ReportName } from "../domain/publication/report-id.ts";
import { no, ok, type Result } from "../domain/result.ts";
import { readFileBytes } from "./file-bytes.ts";

/** A report to be approved and published as known on a day. */
export type ListedPublication = {
  readonly name: ReportName;
  readonly version: string;
  readonly label?: string;
  /** A post. */
  readonly approvedBy: string;
  readonly on: Temporal.PlainDate;
  readonly note?: string;
};

/** The file beside an example's packages that lists what is published of it. */
const listName = "publish.json";
const largest = 1024 * 1024;

const year = z.string().transform((text, context) => {
  const read = parseFinancialYear(text);
  if (read.ok) return read.value;
  context.addIssue({ code: "custom", message: `“${text}” is not a financial year such as 2021/22.` });
  return z.NEVER;
});

const day = z.iso.date().transform((text) => Temporal.PlainDate.from(text));

const list = z.array(
  z.strictObject({
    kind: z.enum(reportKinds),
    portfolio: z.string(),
    year,
    period: z.string().optional(),
    version: z.string(),
    label: z.string().optional(),
    approvedBy: z.string(),
    on: day,
    note: z.string().optional(),
  }),
);

/** The reports a folder's publish.json lists, in its order; none where there is no such file. Refused where it can't be read. */
export async function readPublishList(folder: string): Promise<Result<readonly ListedPublication[]>> {
  const path = join(folder, listName);
  if ((await stat(path).catch(() => undefined)) === undefined) return ok([]);
  const read = await readFileBytes(path, listName, largest);
  if (!("bytes" in read)) return no({ field: listName, message: read.message });
  const found = list.safeParse(parsed(read.bytes));
  if (!found.success) {
    const [first] = found.error.issues;
    const place = first === undefined || first.path.length === 0 ? "" : ` at ${first.path.join(".")}`;
    return no({ field: listName, message: `${listName}${place}: ${first?.message ?? "is not a list"}` });
  }
  return ok(found.data.map(listed));
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}

function listed(row: z.output<typeof list>[number]): ListedPublication {
  const { kind, portfolio, year: ofYear, period, version, label, approvedBy, on, note } = row;
  return {
    name: { kind, portfolio, year: ofYear, ...(period !== undefined && { period }) },
    version,
    ...(label !== undefined && { label }),
    approvedBy,
    on,
    ...(note !== undefined && { note }),
  };
}
