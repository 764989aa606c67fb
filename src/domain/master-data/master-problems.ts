import { aliasProblems } from "./alias-problems.ts";
import { changeProblems } from "./change-problems.ts";
import type { MasterData } from "./listed-code.ts";
import { listsOf, type MasterProblem } from "./master-problem.ts";
import { parentProblems } from "./parent-problems.ts";

/**
 * What can't be right in code lists: shares that don't make 1, changes and parents that go round in a circle or name
 * no code, an old code that holds on after others took over, a spelling that stands for no code or is another's.
 */
export function masterProblems(master: MasterData): readonly MasterProblem[] {
  return listsOf(master).flatMap((list) => [
    ...parentProblems(list),
    ...aliasProblems(list),
    ...changeProblems(list),
  ]);
}
