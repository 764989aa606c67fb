import type { Finding } from "../../domain/reconciliation/finding.ts";
import { countWord, listed } from "../../domain/reconciliation/sentence.ts";

/** "nine cannot be right, 11 look wrong and two differ only by rounding"; "" where nothing is open. */
export function tallyWords(findings: readonly Finding[]): string {
  const count = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity && finding.accepted === undefined).length;
  const said = [
    words(count("error"), "cannot be right", "cannot be right"),
    words(count("doubt"), "looks wrong", "look wrong"),
    words(count("rounding"), "differs only by rounding", "differ only by rounding"),
    words(
      findings.filter(({ accepted }) => accepted !== undefined).length,
      "is accepted as printed",
      "are accepted as printed",
    ),
  ];
  return listed(said.filter((one) => one !== ""));
}

function words(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${countWord(count)} ${count === 1 ? one : many}`;
}
