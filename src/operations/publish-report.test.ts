import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { sql } from "kysely";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { tell } from "../../test/tell.ts";
import { figureId } from "../domain/data-package/figure-id.ts";
import { savings } from "../domain/data-package/tables/reserves.ts";
import { pence } from "../domain/money/pence.ts";
import { financialYear } from "../domain/period/financial-year.ts";
import type { ReportName } from "../domain/publication/report-id.ts";
import { readPackages } from "../ingest/read-packages.ts";
import { present } from "../ledger/as-at.ts";
import { readKeptFile } from "../ledger/kept-files.ts";
import { readRows } from "../ledger/read-rows.ts";
import { storeRow } from "../ledger/stored-row.ts";
import { verifyChain } from "../ledger/verify-chain.ts";
import { acceptFinding } from "./accept-finding.ts";
import { approveReport } from "./approve-report.ts";
import { importPackages } from "./import-packages.ts";
import { versionsOf } from "./publication-rows.ts";
import { publishReport } from "./publish-report.ts";
import { formats } from "./render-report.ts";
import { checkedDraft } from "./report-checklist.ts";
import { retractFigure } from "./retract-figure.ts";
import { verifyPublications } from "./verify-publications.ts";
import { withdrawReport } from "./withdraw-report.ts";

const year = financialYear(2024);
const agreement: ReportName = { portfolio: "MUP", year, kind: "agreement" };
const day = Temporal.PlainDate.from("2025-03-03");

describe("a report on its way from draft to publication", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
    const packages = await readPackages(join(import.meta.dirname, "../../examples/made-up"));
    const now = Temporal.Now.instant();
    await importPackages(fresh.ledger, {
      packages,
      actor: "example",
      now,
      write: true,
      retractMissing: false,
    });
  });
  after(() => fresh.close());

  const approve = (version: string, more: Partial<Parameters<typeof approveReport>[1]> = {}) =>
    approveReport(fresh.ledger, {
      name: agreement,
      version,
      approvedBy: "Director of Places",
      on: day,
      actor: "tester",
      now: Temporal.Now.instant(),
      ...more,
    });
  const publish = (version: string, on = day) =>
    publishReport(fresh.ledger, {
      name: agreement,
      version,
      on,
      actor: "tester",
      now: Temporal.Now.instant(),
    });
  const message = (result: { readonly ok: boolean }) =>
    "issues" in result ? (result.issues as readonly { message: string }[])[0]?.message : undefined;

  it("is approved by somebody, in a version, on a day that has come", async () => {
    assert.match(message(await approve("1.0", { approvedBy: " " })) ?? "", /Nobody is named who approves it/);
    assert.match(message(await approve("final")) ?? "", /“final” is not a version/);
    const toCome = Temporal.Now.plainDateISO().add({ days: 2 });
    assert.match(message(await approve("1.0", { on: toCome })) ?? "", /still to come/);
    const elsewhere = { ...agreement, portfolio: "MUX" };
    assert.match(
      message(await approve("1.0", { name: elsewhere })) ?? "",
      /has no portfolio “MUX”.*Did you mean/,
    );
  });

  it("is published only when it was approved", async () => {
    assert.match(message(await publish("1.0")) ?? "", /Version 1\.0 was not approved/);
  });

  it("is published as it was approved, in every format, each kept under its digest", async () => {
    const approval = await approve("1.0", { label: "1.0 (Scrutiny)" });
    assert.ok(approval.ok && approval.value.kind === "approved");
    const published = await publish("1.0");
    assert.ok(published.ok && published.value.kind === "published");
    const { row } = published.value;
    assert.equal(row.valuesSha256, approval.value.row.valuesSha256);
    for (const format of formats) {
      const file = await readKeptFile(fresh.ledger, row[format] ?? "");
      assert.ok(file && file.bytes.length > 1000, format);
    }
    assert.deepEqual((await verifyChain(fresh.ledger)).breaks, []);
  });

  it("can be printed again later with the same bytes, and that is looked at", async () => {
    assert.deepEqual(await verifyPublications(fresh.ledger), { checked: 1, flaws: [], reprints: [] });
  });

  it("goes back to the approver, with what changed, when a figure is retracted after the approval", async () => {
    const name: ReportName = { ...agreement, kind: "finance" };
    const at = await present(fresh.ledger);
    const [saving] = await readRows(fresh.ledger, savings, at, [
      { column: "portfolio", values: ["MUP"] },
      { column: "year", values: ["2024"] },
    ]);
    assert.ok(saving);
    const today = Temporal.Now.plainDateISO("Europe/London");
    assert.ok((await approve("1.0", { name, on: today })).ok);
    const figure = figureId(savings, saving, "value");
    const now = Temporal.Now.instant();
    const taken = await retractFigure(fresh.ledger, {
      table: savings,
      key: storeRow(savings, saving),
      reason: "Counted twice",
      actor: "tester",
      now,
    });
    assert.ok(taken.ok, message(taken) ?? "");
    const result = await publishReport(fresh.ledger, {
      ...{ name, version: "1.0", on: today, actor: "tester" },
      now: Temporal.Now.instant(),
    });
    assert.ok(result.ok && result.value.kind === "seal broken");
    assert.match(result.value.message, /Ask Director of Places to approve version 1\.0 again/);
    assert.ok(result.value.changed.some((one) => one.figure === figure && one.after === undefined));
    const rows = await versionsOf(fresh.ledger, await present(fresh.ledger), name);
    assert.deepEqual(
      rows.map(({ stage }) => stage),
      ["approved"],
    );
    const again = await approve("1.0", { name, on: today });
    assert.equal(message(again), undefined, "amends nothing, so no note is asked for");
  });

  it("is amended only by a later version that ties, and tells readers what it changes", async () => {
    assert.match(message(await approve("1.0")) ?? "", /Version 1\.0 is there already/);
    const before = day.subtract({ days: 1 });
    assert.match(message(await approve("1.0", { on: before })) ?? "", /Version 1\.0 is there already/);
    assert.match(message(await approve("1.1")) ?? "", /Say in a note what it changes/);
    const today = Temporal.Now.plainDateISO("Europe/London");
    const note = "A saving that was counted twice is taken out.";
    const stopped = await approve("1.1", { note, on: today });
    assert.ok(stopped.ok && stopped.value.kind === "stopped");
    for (const { finding = "", severity } of stopped.value.checklist) {
      if (severity !== "error") continue;
      const reason = "The saving counted twice is taken out; the bridge follows next year.";
      const now = Temporal.Now.instant();
      const by = { by: "Head of Finance", on: today, actor: "tester", now };
      assert.ok((await acceptFinding(fresh.ledger, { finding, reason, ...by })).ok);
    }
    assert.ok((await approve("1.1", { note, on: today })).ok);
    const published = await publish("1.1", today);
    assert.ok(published.ok && published.value.kind === "published");
    const model = await readKeptFile(fresh.ledger, published.value.row.model ?? "");
    const report = JSON.parse(Buffer.from(model?.bytes ?? []).toString("utf8"));
    assert.match(report.notices[0].title, /What version 1\.1 changed/);
    assert.match(report.notices[0].text[0], /A saving that was counted twice is taken out\. .+ became /);
  });

  it("says which facts a paper of the same year that is out prints otherwise", async () => {
    const at = await present(fresh.ledger);
    const [saving] = await readRows(fresh.ledger, savings, at, [
      { column: "portfolio", values: ["MUP"] },
      { column: "year", values: ["2024"] },
    ]);
    assert.ok(saving);
    const row = { ...saving, value: pence((saving.value ?? 0) + 100_000) };
    await tell(fresh.ledger, { on: day.add({ days: 1 }).toString(), facts: [{ table: savings, row }] });
    const draft = await checkedDraft(fresh.ledger, await present(fresh.ledger), {
      ...agreement,
      kind: "finance",
    });
    assert.ok(draft.ok);
    const warnings = draft.value.checklist.filter(({ kind }) => kind === "figures");
    assert.ok(warnings.some(({ figure }) => figure === figureId(savings, saving, "value")));
    assert.match(warnings[0]?.message ?? "", / is .+ here and .+ in .*, version 1\.1\. Say why, or amend/);
  });

  it("stays where it is when it is withdrawn, and says why", async () => {
    const withdraw = (reason: string) =>
      withdrawReport(fresh.ledger, {
        ...{ name: agreement, version: "1.0", reason, actor: "tester" },
        now: Temporal.Now.instant(),
      });
    assert.match(message(await withdraw("")) ?? "", /Say why it is withdrawn/);
    const withdrawn = await withdraw("It was printed from an old draft.");
    assert.ok(withdrawn.ok);
    assert.equal(withdrawn.value.row.stage, "withdrawn");
    assert.ok(await readKeptFile(fresh.ledger, withdrawn.value.row.pdf ?? ""));
    assert.match(message(await withdraw("Again")) ?? "", /Version 1\.0 is not published/);
  });

  it("shows when a kept file was changed past Outturn", async () => {
    await sql`alter table kept_files disable trigger files_are_kept`.execute(fresh.ledger);
    await sql`alter table kept_files drop constraint kept_files_digest`.execute(fresh.ledger);
    const [row] = await versionsOf(fresh.ledger, await present(fresh.ledger), agreement);
    await fresh.run(`update kept_files set content = content || 'x'::bytea where sha256 = '${row?.pdf}'`);
    const { flaws } = await verifyPublications(fresh.ledger);
    assert.deepEqual(
      flaws.map(({ message }) => message),
      ["MUP 2024-25 agreement 1.1: its pdf was changed."],
    );
  });
});
