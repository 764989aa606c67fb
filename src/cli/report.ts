import { extname, resolve } from "node:path";
import { reportId } from "../domain/publication/report-id.ts";
import { type Format, formats, renderAs } from "../operations/render-report.ts";
import { checkedDraft } from "../operations/report-checklist.ts";
import { pointGiven } from "./as-at-given.ts";
import { checklistLines } from "./checklist-lines.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { withLedger } from "./open.ts";
import { type ReportOptions, reportGiven } from "./report-named.ts";
import { writeBytes } from "./write-package.ts";

export type ReportCommandOptions = ReportOptions & {
  readonly format?: string;
  readonly out?: string;
  readonly asAt?: string;
  readonly json?: boolean;
  readonly data?: string;
};

/** `outturn report`: a draft of a report, written to a file; what stands between it and publication goes beside. */
export async function reportCommand(
  kind: string,
  options: ReportCommandOptions,
  effects: Effects,
): Promise<Exit> {
  const name = reportGiven(kind, options);
  const format = formatGiven(options);
  const out = options.out ?? `${reportId(name)}.${format}`;
  return withLedger(effects, options.data, async ({ ledger }) => {
    const at = await pointGiven(ledger, options.asAt, effects);
    const draft = await checkedDraft(ledger, at, name);
    if (!draft.ok) throw new WrongUse(draft.issues.map(({ message }) => message).join("\n"));
    const { report, pictures, checklist } = draft.value;
    const { bytes } = await renderAs(report, format, pictures);
    await writeBytes(resolve(out), bytes);
    if (options.json === true) {
      effects.print(`${JSON.stringify({ report: report.id, file: out, checklist }, null, 2)}\n`);
    } else {
      effects.print(`Wrote the draft of ${report.title} to ${out}.\n${checklistLines(checklist)}`);
    }
    return exits.done;
  });
}

/** The format said, else the one the file's name ends in, else a page. */
function formatGiven({ format, out }: ReportCommandOptions): Format {
  const ending = out === undefined ? "" : extname(out).slice(1).toLowerCase();
  const word = (format ?? ending).toLowerCase();
  if (formats.some((one) => one === ending) && word !== ending) {
    throw new WrongUse(`--format ${word} and --out ${out} name two formats. Leave one of them out.`);
  }
  if (word === "" || word === "htm") return "html";
  const found = formats.find((one) => one === word);
  if (found !== undefined) return found;
  throw new WrongUse(`A report is written as ${formats.join(", ")}, not as “${word}”.`);
}
