import type { ListedCode } from "./listed-code.ts";
import { type CodesByKey, type MasterProblem, noSuch, type OneList } from "./master-problem.ts";

/** Parents that are no code of the list, and codes that belong to themselves by way of their parents. */
export function parentProblems({ list, codes, byCode }: OneList): readonly MasterProblem[] {
  return codes.flatMap((row) => {
    const message = parentProblem(list, row, byCode);
    return message === undefined
      ? []
      : [{ of: "code", row, field: "parent", found: row.parent ?? "", message }];
  });
}

function parentProblem(list: string, { code, parent }: ListedCode, byCode: CodesByKey): string | undefined {
  if (parent === undefined) return undefined;
  if (!byCode.has(parent)) return `${code} in ${list} belongs to ${noSuch(parent, list, byCode)}`;
  const passed = [code];
  for (let at: string | undefined = parent; at !== undefined; at = byCode.get(at)?.parent) {
    if (at === code) {
      return `${code} in ${list} belongs to itself by way of ${[...passed, code].join(", ")}. Mend one of these parents.`;
    }
    if (passed.includes(at)) return undefined;
    passed.push(at);
  }
  return undefined;
}
