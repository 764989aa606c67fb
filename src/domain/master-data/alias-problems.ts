import { type SettledSpelling, spellingOf } from "./listed-code.ts";
import { type MasterProblem, noSuch, type OneList } from "./master-problem.ts";
import { ownSpellings } from "./spellings.ts";

/** Spellings in another form than they are compared in, of no code, or that another code has for its own. */
export function aliasProblems(list: OneList): readonly MasterProblem[] {
  const owners = new Map<string, readonly string[]>();
  for (const row of list.codes) {
    for (const text of new Set(ownSpellings(row).map(spellingOf))) {
      owners.set(text, [...(owners.get(text) ?? []), row.code]);
    }
  }
  return list.aliases.flatMap((row) => aliasProblem(list, row, owners));
}

function aliasProblem(
  { list, byCode }: OneList,
  row: SettledSpelling,
  owners: ReadonlyMap<string, readonly string[]>,
): readonly MasterProblem[] {
  const { alias, code } = row;
  const spelling = spellingOf(alias);
  if (spelling !== alias) {
    const message = `The spelling “${alias}” of ${list} is not in lower case with single spaces. Write “${spelling}”.`;
    return [{ of: "alias", row, field: "alias", found: alias, message }];
  }
  if (code !== undefined && !byCode.has(code)) {
    const message = `The spelling “${alias}” stands for ${noSuch(code, list, byCode)}`;
    return [{ of: "alias", row, field: "code", found: code, message }];
  }
  const owner = owners.get(spelling)?.find((one) => one !== code);
  if (owner === undefined) return [];
  const meant = code === undefined ? "no code" : code;
  const message = `“${alias}” is what ${owner} is called in ${list}, so it can't stand for ${meant}. Take the spelling out, or mend the name.`;
  return [{ of: "alias", row, field: "alias", found: alias, message }];
}
