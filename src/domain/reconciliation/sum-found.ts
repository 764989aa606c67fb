import { amountText, type MoneyUnit } from "../money/money-unit.ts";
import { pence } from "../money/pence.ts";
import type { FindingFigure, Severity } from "./finding.ts";
import type { Observation } from "./identity.ts";
import { findingFigure, placeOfAmount } from "./printed-amount.ts";
import { sentence } from "./sentence.ts";
import type { Weighed } from "./sum.ts";

/**
 * A sum that does not tie. Its words, figures and place are made when they are first asked for: most of what is found
 * is rounding, which few readers look at. They are not its own properties, so a copy by spreading leaves them out.
 */
export class SumFound implements Observation {
  declare readonly identity: string;
  declare readonly severity: Severity;
  declare readonly likelyCause?: string;
  declare readonly difference: string;
  declare readonly unit: MoneyUnit;
  readonly #weighed: Weighed;
  #message: string | undefined;
  #figures: readonly FindingFigure[] | undefined;

  constructor(weighed: Weighed, severity: Severity, cause: string | undefined) {
    this.identity = weighed.sum.identity;
    this.severity = severity;
    if (cause !== undefined) this.likelyCause = cause;
    this.difference = amountText(pence(Math.abs(weighed.difference)), weighed.unit);
    this.unit = weighed.unit;
    this.#weighed = weighed;
  }

  get message(): string {
    this.#message ??= sentence(this.#weighed);
    return this.#message;
  }

  get figures(): readonly FindingFigure[] {
    const { parts, whole } = this.#weighed.sum;
    this.#figures ??= [...parts, whole].map(findingFigure);
    return this.#figures;
  }

  get place(): string {
    const { whole, by } = this.#weighed.sum;
    return by === undefined ? placeOfAmount(whole) : `${placeOfAmount(whole)}.${by}`;
  }
}

/** The same observation with some of it told otherwise, its words and figures included. */
export function retold(found: Observation, otherwise: Partial<Observation>): Observation {
  const { identity, severity, message, likelyCause, difference, unit, figures, place } = found;
  const cause = likelyCause === undefined ? {} : { likelyCause };
  return { identity, severity, message, ...cause, difference, unit, figures, place, ...otherwise };
}
