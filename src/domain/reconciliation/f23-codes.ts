import { agreementTables } from "../data-package/agreement.ts";
import type { MeasureRow } from "../data-package/tables/measures.ts";
import { type Identity, noticed, type Observation } from "./identity.ts";
import { measureFigure, measureName, ownMeasures } from "./measure-words.ts";
import { placeOf, slug } from "./place.ts";
import { countWord, listed } from "./sentence.ts";

/** F23: a code names one measure, every established measure has one, and every title can be read. */
export const codesNameOneMeasure: Identity = (agreement) => {
  const measures = ownMeasures(agreement);
  return noticed([
    ...usedTwice(measures),
    ...measures.flatMap((measure) => withoutCode(measure) ?? []),
    ...measures.flatMap((measure) => unreadable(measure) ?? []),
  ]);
};

/** Codes are printed with and without spaces and points: RCG.1.1, RCG 1.1 and RCG1.1 are one code. */
export function plainCode(code: string): string {
  return code
    .toUpperCase()
    .replaceAll(/\s+/g, "")
    .replaceAll(/([A-Z])\.(?=\d)/g, "$1");
}

function usedTwice(measures: readonly MeasureRow[]): readonly Observation[] {
  const byCode = Map.groupBy(
    measures.filter(({ code }) => code !== undefined),
    ({ code }) => plainCode(code ?? ""),
  );
  return [...byCode]
    .filter(([, same]) => same.length > 1)
    .map(([code, same]) => ({
      ...underOtherPriority(code, same),
      identity: "F23",
      severity: "error",
      message: `The code ${code} is used for ${countWord(same.length)} measures: ${listed(
        same.map((measure) => `“${measure.title}” (printed ${measure.code})`),
      )}.`,
      difference: "",
      unit: "",
      figures: same.map((measure) => measureFigure(measure, "code")),
      place: `measures.code.${slug(code)}`,
    }));
}

/** Codes mostly begin with the number of the priority they stand under: the one that does not is the likelier slip. */
function underOtherPriority(code: string, same: readonly MeasureRow[]): { readonly likelyCause?: string } {
  const [, number] = /^[A-Z]+(\d+)\./.exec(code) ?? [];
  const numbered = same.filter(({ priority }) => /^\d+$/.test(priority ?? ""));
  const odd = numbered.filter(({ priority }) => priority !== number);
  const [slip] = odd;
  if (number === undefined || slip === undefined || odd.length > 1 || numbered.length < 2) return {};
  return {
    likelyCause: `“${slip.title}” stands under priority ${slip.priority}, where a code would begin with ${slip.priority}, not ${number}.`,
  };
}

function withoutCode(measure: MeasureRow): Observation | undefined {
  if (measure.code !== undefined || measure.stage !== "live") return undefined;
  const message = `${measureName(measure)} has no code, though it is an established measure.`;
  return doubt(measure, "code", message);
}

function unreadable(measure: MeasureRow): Observation | undefined {
  if (/\p{L}{2}/u.test(measure.title)) return undefined;
  const message = `The title of ${measure.code ?? measure.measure} cannot be read: “${measure.title}”.`;
  return doubt(measure, "title", message);
}

function doubt(measure: MeasureRow, property: "code" | "title", message: string): Observation {
  return {
    identity: "F23",
    severity: "doubt",
    message,
    difference: "",
    unit: "",
    figures: [measureFigure(measure, property)],
    place: placeOf(agreementTables.measures, measure, property),
  };
}
