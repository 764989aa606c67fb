import { dayOf } from "../domain/period/day-of.ts";
import { type ReportName, reportId } from "../domain/publication/report-id.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { approveReport, pointOn } from "../operations/approve-report.ts";
import { versionsOf } from "../operations/publication-rows.ts";
import { publishReport } from "../operations/publish-report.ts";
import { checkedDraft } from "../operations/report-checklist.ts";
import { dayGiven } from "./as-at-given.ts";
import { checklistLines } from "./checklist-lines.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { withLedger } from "./open.ts";
import { type ReportOptions, reportGiven } from "./report-named.ts";

export type PublishOptions = ReportOptions & {
  readonly version?: string;
  readonly label?: string;
  readonly approvedBy?: string;
  readonly note?: string;
  readonly on?: string;
  readonly approveOnly?: boolean;
  readonly checklist?: boolean;
  readonly data?: string;
};

type Asked = { readonly ledger: Ledger; readonly name: ReportName; readonly effects: Effects };

/**
 * `outturn publish`: the checklist alone, the approval alone, or approval and publication of a version. A version that
 * was approved before is only published.
 */
export async function publishCommand(kind: string, options: PublishOptions, effects: Effects): Promise<Exit> {
  const name = reportGiven(kind, options);
  return withLedger(effects, options.data, async ({ ledger }) => {
    const asked = { ledger, name, effects };
    if (options.checklist === true) return printChecklist(asked, options);
    const approved = await approve(asked, options);
    if (approved !== exits.done || options.approveOnly === true) return approved;
    return publish(asked, options);
  });
}

async function printChecklist({ ledger, name, effects }: Asked, options: PublishOptions): Promise<Exit> {
  const at = pointOn(await present(ledger, effects.now()), dayChosen(options, effects));
  const draft = await checkedDraft(ledger, at, name);
  if (!draft.ok) throw refused(draft.issues);
  const { report, checklist } = draft.value;
  effects.print(`${report.title}, ${report.subject}.\n${checklistLines(checklist)}`);
  return checklist.some(({ severity }) => severity === "error") ? exits.findings : exits.done;
}

/** Done where the version stands approved already and no approver is named. */
async function approve({ ledger, name, effects }: Asked, options: PublishOptions): Promise<Exit> {
  const version = versionGiven(options);
  if (options.approvedBy === undefined && options.approveOnly !== true) {
    const rows = await versionsOf(ledger, await present(ledger, effects.now()), name);
    if (rows.some((row) => row.version === version && row.stage === "approved")) return exits.done;
  }
  const approval = await approveReport(ledger, {
    name,
    version,
    ...(options.label === undefined ? {} : { label: options.label }),
    ...(options.note === undefined ? {} : { note: options.note }),
    approvedBy: options.approvedBy ?? "",
    on: dayChosen(options, effects),
    actor: effects.user(),
    now: effects.now(),
  });
  if (!approval.ok) throw refused(approval.issues);
  if (approval.value.kind === "stopped") {
    effects.print(`Not approved: the checklist has errors.\n${checklistLines(approval.value.checklist)}`);
    return exits.findings;
  }
  const { row, entry, checklist } = approval.value;
  effects.print(
    `Approved by ${row.approvedBy}, entry ${entry}: ${row.title}, version ${row.label ?? row.version}.\nDigest of its words and values: ${row.valuesSha256}\n${checklist.length > 0 ? checklistLines(checklist) : ""}`,
  );
  return exits.done;
}

async function publish({ ledger, name, effects }: Asked, options: PublishOptions): Promise<Exit> {
  const published = await publishReport(ledger, {
    name,
    version: versionGiven(options),
    on: dayChosen(options, effects),
    actor: effects.user(),
    now: effects.now(),
  });
  if (!published.ok) throw refused(published.issues);
  if (published.value.kind === "seal broken") {
    const changed = published.value.changed.map(
      ({ label, before, after }) => `  ${label}: approved ${before ?? "none"}, now ${after ?? "none"}\n`,
    );
    effects.print(`Not published. ${published.value.message}\n${changed.join("")}`);
    return exits.findings;
  }
  const { row, entry } = published.value;
  effects.print(
    `Published by entry ${entry}: /reports/${reportId(name)}, version ${row.label ?? row.version}.\n`,
  );
  return exits.done;
}

function versionGiven({ version }: PublishOptions): string {
  if (version === undefined) throw new WrongUse("Say which version: --version 1.0.");
  return version;
}

function dayChosen({ on }: PublishOptions, effects: Effects): Temporal.PlainDate {
  return on === undefined ? dayOf(effects.now()) : dayGiven(on);
}

function refused(issues: readonly { readonly message: string }[]): WrongUse {
  return new WrongUse(issues.map(({ message }) => message).join("\n"));
}
