import type { Checked, Finding } from "../../domain/reconciliation/finding.ts";
import { countWord } from "../../domain/reconciliation/sentence.ts";
import { countAtStart } from "./count-words.ts";

/** What cannot be right or looks wrong and nobody has accepted; rounding is neither. */
export function unsettled({ findings }: Pick<Checked, "findings">): readonly Finding[] {
  return findings.filter(({ severity, accepted }) => severity !== "rounding" && accepted === undefined);
}

/** "One thing in this agreement cannot be right, and four more look wrong", of at least one thing; `where` as it follows. */
export function unsettledWords(open: readonly Finding[], where = ""): string {
  const wrong = open.filter(({ severity }) => severity === "error").length;
  const doubtful = open.length - wrong;
  const look = doubtful === 1 ? "looks" : "look";
  if (wrong === 0) return `${countAtStart(doubtful, "thing")}${where} ${look} wrong`;
  const point = `${countAtStart(wrong, "thing")}${where} cannot be right`;
  return doubtful === 0 ? point : `${point}, and ${countWord(doubtful)} more ${look} wrong`;
}
