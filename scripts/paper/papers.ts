import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { makeReport } from "../../src/report/make-report.ts";
import type { ReportSources } from "../../test/report-sources.ts";
import { type Compared, comparePaper, type Missing, type Place } from "./compare.ts";

/** A published agreement that an example rebuilds, and the folder of notes on it. */
export type Paper = {
  readonly notes: string;
  readonly portfolio: string;
  readonly year: string;
  /** The file of its text. */
  readonly file: string;
  /** The day it was approved, where it says. */
  readonly on?: string;
  /** As its front page says. */
  readonly version: string;
};

export const papers: readonly Paper[] = [
  {
    notes: "rcg-2021-22",
    portfolio: "RCG",
    year: "2021/22",
    file: "rcg-agreement-2021-22.txt",
    on: "2021-06-07",
    version: "1.0 (CRMG)",
  },
  {
    notes: "cfe-2020-21",
    portfolio: "CFE",
    year: "2020/21",
    file: "cfe-agreement-2020-21.txt",
    on: "2020-09-14",
    version: "1.0 (Scrutiny)",
  },
  {
    notes: "src-2015-16",
    portfolio: "SRC",
    year: "2015/16",
    file: "src-agreement-2015-16.txt",
    version: "FINAL DRAFT",
  },
];

const repository = join(import.meta.dirname, "../..");

/** Where the texts of the papers lie: beside the project, unless OUTTURN_PAPERS says otherwise. */
export const papersFolder = process.env["OUTTURN_PAPERS"] ?? join(repository, "../shared/seeds");

export type Explained = Missing & { readonly reason: string };

export type Told = Pick<Compared, "inTables" | "inWords"> & {
  /** What the report does not print, with the reason held for it. */
  readonly explained: readonly Explained[];
  readonly unexplained: readonly Missing[];
  /** Reasons for figures that the report prints after all. */
  readonly idle: readonly string[];
};

/** A paper against the report that the ledger makes of it, as it was approved. */
export async function comparedWith(paper: Paper, text: string, sources: ReportSources): Promise<Told> {
  const { portfolio, year, on, version } = paper;
  const asked = { portfolio, year, kind: "agreement", ...(on !== undefined && { on }) } as const;
  const source = await sources.portfolio(asked);
  const { report } = makeReport({ ...source, version });
  const { missing, ...counted } = comparePaper(text, await placesOf(paper), report);
  const reasons = await reasonsOf(paper);
  const key = ({ line, text }: { readonly line: number | string; readonly text: string }) =>
    `${line}: ${text}`;
  const held = new Map(reasons.map((row) => [key(row), row.reason]));
  const wanted = new Set(missing.map(key));
  return {
    ...counted,
    explained: missing.flatMap((one) => {
      const reason = held.get(key(one));
      return reason === undefined ? [] : [{ ...one, reason }];
    }),
    unexplained: missing.filter((one) => !held.has(key(one))),
    idle: [...held.keys()].filter((one) => !wanted.has(one)),
  };
}

async function placesOf(paper: Paper): Promise<readonly Place[]> {
  const rows = await notesOf<"from" | "to" | "places">(paper, "places.csv");
  return rows.map(({ from, to, places }) => ({
    from: Number(from),
    to: Number(to),
    places: places.split(" "),
  }));
}

function reasonsOf(paper: Paper) {
  return notesOf<"line" | "text" | "reason">(paper, "not-carried-over.csv");
}

async function notesOf<Column extends string>({ notes }: Paper, file: string) {
  const path = join(repository, "test/golden", notes, file);
  return parse<Record<Column, string>>(await readFile(path), { columns: true });
}
