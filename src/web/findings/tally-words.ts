import type { Finding } from "../../domain/reconciliation/finding.ts";
import { countWord, listed } from "../../domain/reconciliation/sentence.ts";
import { countAtStart, countWords } from "../portfolio/count-words.ts";

/** "nine cannot be right, 11 look wrong and two differ only by rounding"; "" where nothing is open. */
export function tallyWords(findings: readonly Finding[]): string {
  return listed(kinds(findings).map(({ count, says }) => `${countWord(count)} ${says}`));
}

/** "22 things were found: nine cannot be right, 11 look wrong and two differ only by rounding"; "Six things look wrong". */
export function foundWords(findings: readonly Finding[]): string {
  const [only, ...others] = kinds(findings);
  return only === undefined || others.length > 0
    ? `${countWords(findings.length, "thing was", "things were")} found: ${tallyWords(findings)}`
    : `${countAtStart(only.count, "thing")} ${only.says}`;
}

type Kind = { readonly count: number; readonly says: string };

/** What is found of each kind, the worst first; those of which there are none are left out. */
function kinds(findings: readonly Finding[]): readonly Kind[] {
  const count = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity && finding.accepted === undefined).length;
  return [
    kind(count("error"), "cannot be right", "cannot be right"),
    kind(count("doubt"), "looks wrong", "look wrong"),
    kind(count("rounding"), "differs only by rounding", "differ only by rounding"),
    kind(
      findings.filter(({ accepted }) => accepted !== undefined).length,
      "is accepted as printed",
      "are accepted as printed",
    ),
  ].filter(({ count: held }) => held > 0);
}

function kind(count: number, one: string, many: string): Kind {
  return { count, says: count === 1 ? one : many };
}
