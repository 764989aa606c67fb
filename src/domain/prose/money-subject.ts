import { nearestFew } from "../data-package/nearest.ts";
import type { Row, Table } from "../data-package/table.ts";
import { type Pence, pence, sum } from "../money/pence.ts";
import { no, ok, type Result } from "../result.ts";
import { missingReasons } from "../value/missing-reason.ts";
import { idOf } from "./cell-at.ts";
import { asSentencesPrint, type MoneyPrint } from "./money-print.ts";
import { missingFigure, moneyFigure, noFigure, type ProseFigure } from "./prose-figure.ts";
import type { Amount, Fact, Subject } from "./subject.ts";
import { plainName } from "./token-words.ts";

/** What may follow a name of money, each with its amount; the empty one stands for the name alone. */
export type MoneyChoices = Readonly<Record<string, Amount>>;

type Named = { readonly name: string; readonly also?: readonly string[]; readonly said?: readonly string[] };

/** The amount in a cell, or why it is blank. */
export function cellAmount(table: Table, row: Row | undefined, property: string): Amount {
  if (row === undefined) return { amount: undefined, cells: [] };
  const found = row[property];
  const missing = missingReasons.find((reason) => reason === row["missing"]);
  const cells = [{ table, row, property }];
  return typeof found === "number" ? { amount: pence(found), cells } : { amount: undefined, cells, missing };
}

/** Amounts added up; blank ones are left out, and nothing held comes to no amount. */
export function addedAmounts(amounts: readonly Amount[]): Amount {
  const held = amounts.filter(({ amount }) => amount !== undefined);
  if (held.length === 0) return { amount: undefined, cells: [] };
  const total: Pence = sum(held.map(({ amount }) => amount ?? pence(0)));
  return { amount: total, cells: held.flatMap(({ cells }) => cells) };
}

/** A name of money with what may follow it. */
export function moneySubject({ name, also = [], said = [] }: Named, choices: MoneyChoices): Subject {
  const byWords = new Map(Object.entries(choices).map(([words, amount]) => [plainName(words), amount]));
  const listed = Object.keys(choices).filter((words) => words !== "");
  return {
    name,
    also,
    said,
    choices: () => listed,
    read: (rest, print) => {
      const found = byWords.get(rest.join(" "));
      return found === undefined ? refused(name, rest, listed) : ok(figureOf(name, found, print));
    },
    facts: () =>
      Object.entries(choices).flatMap(([words, amount]) => factOf(`${name} ${words}`.trim(), amount)),
  };
}

function figureOf(name: string, { amount, cells, missing }: Amount, print: MoneyPrint): ProseFigure {
  if (amount !== undefined) return moneyFigure(amount, cells, print);
  return missing === undefined
    ? noFigure(`no figure held for ${name}`, cells)
    : missingFigure(missing, cells[0]);
}

function factOf(token: string, { amount, cells }: Amount): readonly Fact[] {
  if (amount === undefined) return [];
  const [only, ...others] = cells;
  const { text } = moneyFigure(amount, cells, asSentencesPrint);
  const figure = only === undefined || others.length > 0 ? undefined : idOf(only);
  return [{ token, kind: "money", exact: String(amount), text, figure }];
}

function refused(name: string, rest: readonly string[], listed: readonly string[]): Result<never> {
  const near = nearestFew(rest.join(" "), listed, 5);
  const said = near.map((words) => `{{${name} ${words}}}`).join(", ");
  const found = rest.length === 0 ? "needs a word more" : `has no “${rest.join(" ")}”`;
  const remedy = said === "" ? `Write {{${name}}}.` : `Write ${said}.`;
  return no({ field: "token", message: `“${name}” ${found}. ${remedy}` });
}
