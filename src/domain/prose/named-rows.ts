import { type MoneyChoices, moneySubject } from "./money-subject.ts";
import type { Subject } from "./subject.ts";
import { plainName } from "./token-words.ts";

type Named = { readonly key: string; readonly name: string };

/**
 * The spellings that name one row among its like: its key, and its printed name where no other row has it. A name is
 * also known without the full stop or the words in brackets at its end.
 */
export function spellingsOf(rows: readonly Named[]): (row: Named) => readonly string[] {
  const count = new Map<string, number>();
  const spelt = (name: string) => [...new Set([name, name.replace(/\s*\([^()]*\)\s*$/u, "")].map(plainName))];
  for (const { name } of rows) {
    for (const one of spelt(name)) count.set(one, (count.get(one) ?? 0) + 1);
  }
  return ({ key, name }) => [...new Set([key, ...spelt(name).filter((one) => count.get(one) === 1)])];
}

/** A line of a table as a subject: “saving vacancies”, also by its printed name where no other line has it. */
export function namedSubject(
  family: string,
  row: Named,
  spell: ReturnType<typeof spellingsOf>,
  choices: MoneyChoices,
): Subject {
  const [key = "", ...others] = spell(row);
  const said = others.length === 0 || row.name.length < 5 ? [] : [row.name];
  return moneySubject(
    { name: `${family} ${key}`, also: others.map((one) => `${family} ${one}`), said },
    choices,
  );
}
