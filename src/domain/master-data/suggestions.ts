import type { ListedCode, SettledSpelling } from "./listed-code.ts";
import { codeLikeness, nameLikeness, type WordWeight, wordWeights } from "./name-likeness.ts";

/** A code that a text may stand for. Only a person says that it does. */
export type Suggestion = {
  readonly code: string;
  readonly name: string;
  /** How alike they are, in whole per cent. */
  readonly alike: number;
  /** The differences in words; "" where only marks, letter case or joining words differ. */
  readonly why: string;
  /** The last day the code held, where it no longer does. */
  readonly ended: Temporal.PlainDate | undefined;
};

/** Below so many per cent a code is no suggestion. */
const least = 50;
const usual = 3;

/** Ranks the codes of a list by how like a text they are: by their name, code, outside name or a settled spelling. */
export function suggester(
  codes: readonly ListedCode[],
  settled: readonly SettledSpelling[],
): (text: string, most?: number) => readonly Suggestion[] {
  const weight = wordWeights(codes.map(({ name }) => name));
  const spelt = codes.map((row) => ({
    row,
    aliases: settled.filter(({ code }) => code === row.code).map(({ alias }) => alias),
  }));
  return (text, most = usual) =>
    spelt
      .map(({ row, aliases }) => suggestion(text, row, aliases, weight))
      .filter(({ alike }) => alike >= least)
      .toSorted(
        (one, other) =>
          other.alike - one.alike ||
          Number(one.ended !== undefined) - Number(other.ended !== undefined) ||
          (one.code < other.code ? -1 : 1),
      )
      .slice(0, most);
}

function suggestion(
  text: string,
  { code, name, to, outside }: ListedCode,
  aliases: readonly string[],
  weight: WordWeight,
): Suggestion {
  const ways = [
    nameLikeness(text, name, weight),
    ...(outside === undefined ? [code] : [code, outside]).map((known) => codeLikeness(text, known)),
    ...aliases.map((known) => {
      const { alike, why } = nameLikeness(text, known, weight);
      return { alike, why: [`like the settled spelling “${known}”`, ...why] };
    }),
  ];
  const best = ways.reduce((one, other) => (other.alike > one.alike ? other : one));
  return { code, name, alike: Math.round(best.alike * 100), why: best.why.slice(0, 3).join("; "), ended: to };
}
