import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { achieved } from "./made-up/achieved.ts";
import { ledgerCodeRows } from "./made-up/actuals.ts";
import { budgetTables, forecastTables, savingTables } from "./made-up/budget.ts";
import { type PackageName, packages, periodRows } from "./made-up/calendar.ts";
import { corrections, forecastResults, oddFigures } from "./made-up/corrections.ts";
import {
  budgetStatements,
  councilMoney,
  forecastStatements,
  virementStatements,
} from "./made-up/council-money.ts";
import { changePointRows, councilTables, measureRuleRows, profileRows } from "./made-up/council-rows.ts";
import { filesOf, joined, type Tables } from "./made-up/files.ts";
import { moneyMoved, moneyOf2023, moneyOf2024, overspends, virementRows } from "./made-up/money.ts";
import type { Money } from "./made-up/money-spec.ts";
import { peopleMeasures } from "./made-up/people-measures.ts";
import { placesMeasures } from "./made-up/places-measures.ts";
import { planTables } from "./made-up/plan-rows.ts";
import { publishedText } from "./made-up/published.ts";
import { resourcesMeasures } from "./made-up/resources-measures.ts";
import { resultsOf } from "./made-up/results.ts";
import { comparatorRows, said } from "./made-up/said.ts";
import type { FileRow, Spec } from "./made-up/spec.ts";

const examples = new URL("../examples/", import.meta.url);

const specs: readonly Spec[] = [...placesMeasures, ...peopleMeasures, ...resourcesMeasures];
const results = specs.flatMap(resultsOf);

/** Every file of the made-up council by its path below examples/; the same at every call. */
export function madeUpFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { name, title, knownOn } of packages) {
    const named = { name, title: `Made-up Borough Council (made up): ${title}`, knownOn };
    for (const [file, text] of filesOf({ ...named, tables: tablesOf(name) })) {
      files.set(`made-up/${name}/${file}`, text);
    }
  }
  files.set("made-up/publish.json", publishedText);
  const odd = {
    name: "odd-figures",
    title: "Made-up Borough Council (made up): odd figures, which nobody should rely on",
    knownOn: "2025-02-11",
    tables: { results: oddFigures },
  };
  for (const [file, text] of filesOf(odd)) files.set(`made-up-odd-figures/${file}`, text);
  return files;
}

function tablesOf(name: PackageName): Tables {
  const own = { results: reportedIn(name), commentary: said[name] ?? [] };
  switch (name) {
    case "council":
      return joined(councilTables, { periods: periodRows(), measure_rules: measureRules("council") });
    case "agreement-2023-24":
      return joined(agreement("2023/24", moneyOf2023), own, {
        measure_rules: measureRules(name),
        change_points: changePointRows.filter(({ on = "" }) => on < "2023"),
        target_profiles: profileRows.filter(({ year }) => year === "2023/24"),
      });
    case "mid-year-2023-24":
      return joined(own, expected("2023/24", moneyOf2023));
    case "agreement-2024-25":
      return joined(agreement("2024/25", moneyOf2024), councilMoney("2024/25"), own, {
        ledger_codes: ledgerCodeRows(moneyOf2024),
        virements: virementRows[name] ?? [],
        measure_rules: measureRules(name),
        change_points: changePointRows.filter(({ on = "" }) => on > "2023"),
        target_profiles: profileRows.filter(({ year }) => year === "2024/25"),
        comparators: comparatorRows(),
      });
    case "first-quarter-2024-25":
      return joined(own, expected("2024/25 q1", moneyOf2024));
    case "second-quarter-2024-25":
      return joined(own, { results: nowFirm() }, expected("2024/25 q2", moneyOf2024));
    case "corrections-2024-25":
      return joined(corrected(), own, corrections, {
        virements: virementRows[name] ?? [],
        council_statements: virementStatements("2024/25", "q3", 200),
      });
    default:
      throw new Error(`Not a package: ${name satisfies never}`);
  }
}

function reportedIn(name: PackageName): readonly FileRow[] {
  const reported = results.filter(({ known }) => known === name).map(({ row }) => row);
  return [...reported, ...(forecastResults[name] ?? [])];
}

/** The first quarter's casualties as they stand once they are no longer provisional: two more. */
function nowFirm(): readonly FileRow[] {
  return results
    .map(({ row }) => row)
    .filter(({ measure, year, period }) => measure === "MUP2.2" && year === "2024/25" && period === "q1")
    .map((row) => ({ ...row, value: String(Number(row["value"]) + 2), markers: "revised" }));
}

/** A rule comes with the package that has its year and, for one measure, the agreement that defines it. */
function measureRules(name: PackageName): readonly FileRow[] {
  return measureRuleRows.filter(({ measure, year }) => {
    const early = measure === "" ? "council" : "agreement-2023-24";
    return name === (year === "2019/20" ? early : "agreement-2024-25");
  });
}

function agreement(year: string, money: readonly Money[]): Tables {
  const defined = specs.filter(({ years, added }) => added !== true && (years ?? [year]).includes(year));
  return joined(planTables(year), measureTables(defined, year), ...money.map(budgetTables), {
    council_statements: budgetStatements(year, money),
    targets: defined.flatMap((spec) =>
      targetRows(spec).filter((row) =>
        year === "2023/24" ? (row["year"] ?? "") <= year : row["year"] === year,
      ),
    ),
  });
}

function measureTables(defined: readonly Spec[], year: string): Tables {
  return { measures: defined.map((spec) => measureRow(spec, year)) };
}

function measureRow(spec: Spec, year: string): FileRow {
  const { measure, priority, title, definition, unit, polarity, frequency, accumulation } = spec;
  return {
    measure,
    year,
    portfolio: measure.slice(0, 3),
    priority,
    code: measure,
    title,
    definition,
    parts: spec.parts?.map(([key, name]) => `${key}=${name}`).join("; ") ?? "",
    unit,
    responsibility: spec.responsibility ?? "council",
    polarity,
    frequency,
    accumulation,
    owner: spec.owner ?? "",
    data_source: "Made up",
    stage: spec.added === true ? "new" : "live",
    note: spec.note ?? "Made up.",
    ...spec.more,
    ...spec.redefined?.[year],
    position: String(
      specs.filter((one) => one.measure.slice(0, 3) === measure.slice(0, 3)).indexOf(spec) + 1,
    ),
  };
}

function targetRows({ measure, targets }: Spec): readonly FileRow[] {
  return Object.entries(targets).map(([key, target]) => {
    const [year = "", part = ""] = key.split(" ");
    return { measure, part, year, ...target };
  });
}

function expected(key: string, money: readonly Money[]): Tables {
  return joined(
    { council_statements: forecastStatements(money, overspends[key] ?? {}) },
    ...money.map((one) => {
      const over = overspends[key]?.[one.portfolio];
      if (over === undefined) return {};
      return joined(forecastTables(one, over), savingTables(one, achieved[key] ?? {}));
    }),
  );
}

/** The measure that was added and the rows of the budget that the move changed. */
function corrected(): Tables {
  const added = specs.filter((spec) => spec.added === true);
  const before = new Set(
    moneyOf2024.map(budgetTables).flatMap((tables) => Object.values(tables).flat().map(asText)),
  );
  const changed = joined(...moneyMoved.map(budgetTables));
  const rows = Object.entries(changed).map(([table, all]) => [
    table,
    all.filter((row) => !before.has(asText(row))),
  ]);
  return joined(Object.fromEntries(rows), measureTables(added, "2024/25"), {
    targets: added.flatMap(targetRows),
  });
}

function asText(row: FileRow): string {
  return JSON.stringify(row);
}

if (import.meta.main) {
  const made = [...madeUpFiles()].map(([path, text]) => ({ file: new URL(path, examples), text }));
  const folders = new Set(made.map(({ file }) => new URL(".", file).href));
  for (const folder of folders) {
    mkdirSync(new URL(folder), { recursive: true });
    const tables = readdirSync(new URL(folder)).filter((name) => name.endsWith(".csv"));
    for (const name of tables) rmSync(new URL(name, folder));
  }
  for (const { file, text } of made) writeFileSync(file, text);
}
