import { nearest } from "../../domain/data-package/nearest.ts";
import type { ListedChange, ListedCode, SettledSpelling } from "../../domain/master-data/listed-code.ts";
import { type Answer, notFound } from "../site.ts";
import type { Visit } from "../visit.ts";
import { listTitle } from "./list-words.ts";

/** One list with everything held of it. */
export type NamedList = {
  readonly list: string;
  readonly codes: readonly ListedCode[];
  readonly aliases: readonly SettledSpelling[];
  readonly changes: readonly ListedChange[];
};

/** Answers for the list the address names; else with those there are. */
export async function withList(
  visit: Visit,
  asked: string,
  answer: (named: NamedList) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { masterData } = await visit.reading.recordRules();
  const held = [...new Set(masterData.codes.map(({ list }) => list))];
  const list = held.find((one) => one === asked.toLowerCase() || one === asked);
  if (list !== undefined) {
    const of = <Row extends { readonly list: string }>(rows: readonly Row[]) =>
      rows.filter((row) => row.list === list);
    const { codes, aliases, changes } = masterData;
    return answer({ list, codes: of(codes), aliases: of(aliases), changes: of(changes) });
  }
  const guess = nearest(asked, held);
  const near = guess === undefined ? held.slice(0, 8) : [guess];
  return notFound(
    `No code list is called “${asked.slice(0, 80)}”.`,
    near.map((one) => ({ text: listTitle(one), href: visit.to.codes.list(one) })),
  );
}
