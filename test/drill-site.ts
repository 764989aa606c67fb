import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  codeAliases,
  codeChanges,
  codeLists,
  disclosureRules,
} from "../src/domain/data-package/tables/records.ts";
import { decimal } from "../src/domain/value/decimal.ts";
import { addComputedMeasure } from "../src/operations/add-computed-measure.ts";
import { addFeed } from "../src/operations/add-feed.ts";
import { loadFeed } from "../src/operations/load-feed.ts";
import { openDuckDb } from "../src/warehouse/duckdb/open-duckdb.ts";
import { serve } from "../src/web/server.ts";
import type { ExampleSite } from "./example-site.ts";
import { type FreshLedger, freshLedger } from "./fresh-ledger.ts";
import { importInto } from "./import-into.ts";
import { madePackage } from "./made-package.ts";
import { madeRow } from "./made-row.ts";
import { tell } from "./tell.ts";

const feedText = JSON.stringify({
  feed: "fly-tips",
  title: "Fly-tips",
  meaning: "One heap of rubbish reported on council land.",
  record: { one: "fly-tip", many: "fly-tips" },
  owner: "Head of Street Services",
  system: "The street services system",
  columns: [
    {
      name: "reference",
      title: "Reference",
      type: "text",
      meaning: "The number of the report.",
      required: true,
    },
    {
      name: "reported",
      title: "Reported",
      type: "date",
      meaning: "The day it was reported.",
      required: true,
    },
    { name: "cleared", title: "Cleared", type: "date", meaning: "The day it was gone." },
    { name: "team", title: "Team", type: "text", meaning: "Who cleared it.", dimension: true, list: "teams" },
    { name: "channel", title: "Channel", type: "text", meaning: "How it was reported.", dimension: true },
    {
      name: "ward",
      title: "Ward",
      type: "text",
      meaning: "Where it lay.",
      dimension: true,
      list: "tip-wards",
    },
    { name: "cost", title: "Cost", type: "money", meaning: "What clearing it cost." },
    { name: "reporter", title: "Reporter", type: "text", meaning: "Who reported it.", personal: true },
  ],
  key: ["reference"],
  time: "reported",
  checks: [],
});

const measureText = JSON.stringify({
  measure: "MUP1.1",
  feed: "fly-tips",
  meaning: "Fly-tips cleared within two days, of all that were reported.",
  numerator: { tally: "count", where: { within: { from: "reported", to: "cleared", days: 2 } } },
  denominator: { tally: "count" },
  form: "percentage",
  places: 1,
  dimensions: ["team", "channel", "ward"],
});

const hostileWard = "<script>alert('ward')</script>";

/**
 * Two years of fly-tips, month by month. North clears 14 of 20 in time in 2022/23 and 17 of 20 in 2023/24; South 6 of 10
 * in both, under three spellings; a night team of three reports in June 2023. One channel would be a formula.
 */
export function flyTips(): string {
  const lines: string[] = [];
  const add = (month: Temporal.PlainDate, team: string, at: number, inTime: boolean) => {
    const reported = month.add({ days: at % 25 });
    const cleared = reported.add({ days: inTime ? 1 : 5 });
    const channel = at % 5 === 0 ? "=Web" : "Phone";
    const ward = at % 4 === 0 ? "Hazel" : at === 19 ? hostileWard : "Ash";
    const reference = `T${String(lines.length + 1).padStart(4, "0")}`;
    const cells = [reference, reported, cleared, team, channel, ward, `${10 + at}.50`, "A. Resident"];
    lines.push(cells.map((cell) => `"${cell}"`).join(","));
  };
  for (let at = 0; at < 24; at++) {
    const month = Temporal.PlainDate.from("2022-04-01").add({ months: at });
    const north = at < 12 ? 14 : 17;
    for (let one = 0; one < 20; one++) add(month, "North", one, one < north);
    for (let one = 0; one < 10; one++)
      add(month, ["South", "SOUTH  team", "S. Team"][one % 3] ?? "", one, one < 6);
    if (month.toString() === "2023-06-01") for (let one = 0; one < 3; one++) add(month, "Night", one, true);
  }
  return ["Reference,Reported,Cleared,Team,Channel,Ward,Cost,Reporter", ...lines, ""].join("\n");
}

/** The made-up council with its fly-tips loaded, and a measure that is worked out from them. */
export async function drillLedger(folder: string): Promise<FreshLedger> {
  const fresh = await freshLedger({ example: "made-up" });
  const { ledger } = fresh;
  const teams = [
    madeRow(codeLists, { list: "teams", code: "N", name: "North" }),
    madeRow(codeLists, { list: "teams", code: "S", name: "South Team" }),
    madeRow(codeLists, { list: "tip-wards", code: "Ash", name: "Ash" }),
    madeRow(codeLists, { list: "tip-wards", code: "Hazel", name: "Hazel" }),
    madeRow(codeLists, { list: "tip-wards", code: "Elm", name: "Elm" }),
  ];
  const spelt = ["south", "s. team"].map((alias) =>
    madeRow(codeAliases, { list: "teams", alias, code: "S" }),
  );
  const on = Temporal.PlainDate.from("2024-05-01");
  const changes = [
    ["Ash", "0.25"],
    ["Elm", "0.75"],
  ].map(([to = "", share = ""]) =>
    madeRow(codeChanges, {
      list: "tip-wards",
      from: "Ash",
      to,
      kind: "redrawn",
      on,
      share: decimal(share),
      basis: "households",
    }),
  );
  const rule = madeRow(disclosureRules, {
    feed: "fly-tips",
    least: 5,
    records: "withheld",
    reason: "Small numbers could point to who reported a heap.",
    approvedBy: "Head of Street Services",
  });
  const now = Temporal.Instant.from("2024-05-02T09:00:00Z");
  await importInto(
    ledger,
    [
      madePackage({
        tables: [
          [codeLists, teams],
          [codeAliases, spelt],
          [codeChanges, changes],
          [disclosureRules, [rule]],
        ],
      }),
    ],
    { at: now.toString() },
  );
  const actor = "a performance officer";
  const told = [
    await addFeed(ledger, { text: feedText, actor, now }),
    await addComputedMeasure(ledger, { text: measureText, actor, now }),
  ];
  for (const one of told) if (!one.ok) throw new Error(one.issues.map(({ message }) => message).join(" "));
  const path = join(folder, "fly-tips.csv");
  await writeFile(path, flyTips());
  const warehouse = await openDuckDb(folder);
  const loaded = await loadFeed(ledger, warehouse, { feed: "fly-tips", path, actor, now });
  if (loaded.kind !== "loaded") throw new Error(`The fly-tips were not loaded: ${JSON.stringify(loaded)}`);
  await warehouse.close();
  return fresh;
}

/** Settles that fly-tips point to nobody: every count is shown, and every record. */
export async function showFlyTips({ ledger }: Pick<FreshLedger, "ledger">): Promise<void> {
  const row = madeRow(disclosureRules, {
    feed: "fly-tips",
    least: 0,
    records: "shown",
    reason: "A heap points to nobody.",
    approvedBy: "Head of Street Services",
  });
  await tell(ledger, { on: "2024-06-01", facts: [{ table: disclosureRules, row }] });
}

/** That council served on a free port of loopback. */
export async function drillSite(folder: string): Promise<ExampleSite> {
  const fresh = await drillLedger(folder);
  const warehouse = await openDuckDb(folder);
  const problems: unknown[] = [];
  const site = await serve(fresh.ledger, {
    port: 0,
    host: "127.0.0.1",
    report: ({ cause }) => problems.push(cause),
    warehouse,
  });
  return {
    ...fresh,
    address: site.address,
    problems,
    close: async () => {
      await site.close();
      await warehouse.close();
      await fresh.close();
    },
  };
}
