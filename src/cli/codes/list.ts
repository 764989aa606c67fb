import { nearest } from "../../domain/data-package/nearest.ts";
import { codeTree } from "../../domain/master-data/code-tree.ts";
import { daysHeldWords, handoverWords } from "../../domain/master-data/code-words.ts";
import { handovers } from "../../domain/master-data/handover.ts";
import { listSummaries } from "../../domain/master-data/list-summary.ts";
import { heldOn, type ListedCode, type MasterData } from "../../domain/master-data/listed-code.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { dayOf } from "../../domain/period/day-of.ts";
import { readMasterData } from "../../operations/read-master-data.ts";
import { pointGiven } from "../as-at-given.ts";
import { type Effects, type Exit, exits, WrongUse } from "../effects.ts";
import { withLedger } from "../open.ts";
import { plural } from "../plural.ts";
import { listJson } from "./list-json.ts";

export type CodesListOptions = { readonly asAt?: string; readonly json?: boolean; readonly data?: string };

/** `outturn codes list`: every code list, or the codes of one as they hold on a day. */
export async function codesListCommand(
  list: string | undefined,
  options: CodesListOptions,
  effects: Effects,
): Promise<Exit> {
  const { master, on } = await withLedger(effects, options.data, async ({ ledger }) => {
    const at = await pointGiven(ledger, options.asAt, effects);
    return { master: await readMasterData(ledger, at), on: dayOf(at.known) };
  });
  if (list !== undefined) refuseUnknownList(list, master);
  if (options.json === true) effects.print(`${JSON.stringify(listJson(master, on, list), null, 2)}\n`);
  else effects.print(list === undefined ? listsText(master, on) : codesText(master, list, on));
  return exits.done;
}

/** Stops a command about a list that nobody holds, with what is held. */
export function refuseUnknownList(list: string, master: MasterData): void {
  const held = [...new Set(master.codes.map((row) => row.list))];
  if (held.includes(list)) return;
  const guess = nearest(list, held);
  const remedy =
    held.length === 0
      ? "The ledger holds none yet: import a package with code_lists.csv (docs/user/code-lists.md)."
      : guess === undefined
        ? `Those held are ${held.join(", ")}.`
        : `Did you mean ${guess}?`;
  throw new WrongUse(`There is no code list “${list}”. ${remedy}`);
}

function listsText(master: MasterData, on: Temporal.PlainDate): string {
  const lines = listSummaries(master, on).map(({ list, codes, inForce, ended, toCome, settled }) => {
    const told = [
      `${inForce} in force`,
      ...(ended > 0 ? [`${ended} ended`] : []),
      ...(toCome > 0 ? [`${toCome} to come`] : []),
      ...(settled > 0 ? [`${plural(settled, "spelling")} settled`] : []),
    ];
    return `${list}: ${plural(codes, "code")}, ${told.join(", ")}\n`;
  });
  if (lines.length === 0) {
    return "The ledger holds no code lists. Import a package with code_lists.csv (docs/user/code-lists.md).\n";
  }
  return `On ${dateWords(on)}:\n${lines.join("")}`;
}

function codesText(master: MasterData, list: string, on: Temporal.PlainDate): string {
  const codes = master.codes.filter((row) => row.list === list);
  const called = (code: string) => codes.find((row) => row.code === code)?.name ?? code;
  const now = codes.filter((row) => heldOn(row, on));
  const others = codes.filter((row) => !heldOn(row, on));
  const tree = codeTree(now).map(({ row, depth }) => `${"  ".repeat(depth + 1)}${codeLine(row)}\n`);
  const settled = master.aliases.filter((row) => row.list === list);
  return [
    `${list} on ${dateWords(on)}: ${plural(now.length, "code")}\n`,
    ...tree,
    ...headed("Not in force", others.map(codeLine)),
    ...headed(
      "Changes",
      handovers(list, master.changes).map((one) => handoverWords(one, (code) => `${called(code)} (${code})`)),
    ),
    ...headed(
      "Spellings settled",
      settled.map(({ alias, code, decidedBy }) => {
        const by = decidedBy === undefined ? "" : `, by ${decidedBy}`;
        return `“${alias}” is ${code ?? "no code"}${by}`;
      }),
    ),
  ].join("");
}

function headed(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${heading}\n`, ...lines.map((line) => `  ${line}\n`)];
}

function codeLine(row: ListedCode): string {
  const held = daysHeldWords(row);
  const outside = row.outside === undefined ? "" : ` (${row.outside})`;
  return `${row.code}  ${row.name}${outside}${held === undefined ? "" : `, ${held}`}`;
}
