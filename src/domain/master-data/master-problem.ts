import { nearest } from "../data-package/nearest.ts";
import type { ListedChange, ListedCode, MasterData, SettledSpelling } from "./listed-code.ts";

/** A row of master data that can't be right, with the field, what it holds and what to do. */
export type MasterProblem = {
  readonly field: string;
  readonly found: string;
  /** Names the list, the code and what is wrong, and says what to do. */
  readonly message: string;
} & (
  | { readonly of: "code"; readonly row: ListedCode }
  | { readonly of: "alias"; readonly row: SettledSpelling }
  | { readonly of: "change"; readonly row: ListedChange }
);

/** The codes of one list by their code. */
export type CodesByKey = ReadonlyMap<string, ListedCode>;

/** The master data of one list. */
export type OneList = MasterData & { readonly list: string; readonly byCode: CodesByKey };

/** Each list by itself, those that are only changed or spelt among them. */
export function listsOf({ codes, aliases, changes }: MasterData): readonly OneList[] {
  const names = [...new Set([...codes, ...aliases, ...changes].map(({ list }) => list))].toSorted();
  const within = <Row extends { readonly list: string }>(rows: readonly Row[]) =>
    Map.groupBy(rows, ({ list }) => list);
  const [coded, settled, changed] = [within(codes), within(aliases), within(changes)];
  return names.map((list) => {
    const own = coded.get(list) ?? [];
    return {
      ...{ list, codes: own, aliases: settled.get(list) ?? [], changes: changed.get(list) ?? [] },
      byCode: new Map(own.map((row) => [row.code, row])),
    };
  });
}

/** “ELMM”, which is no code of the list wards. Did you mean ELM? */
export function noSuch(code: string, list: string, byCode: CodesByKey): string {
  const guess = nearest(code, byCode.keys());
  const remedy =
    guess === undefined ? "Add it there, or mend the code." : `Did you mean ${guess}? Else add it.`;
  return `“${code}”, which is no code of the list ${list}. ${remedy}`;
}
