import { acceptanceOf } from "./acceptance.ts";
import type { Finding, FindingFigure, Severity } from "./finding.ts";
import type { Observation } from "./identity.ts";
import { slug } from "./place.ts";

/** Whose finding it is: the portfolio and year as a reader sees them, and as a key writes them. */
type Whose = {
  readonly portfolio: string;
  /** As 2021/22. */
  readonly year: string;
  readonly key: string;
};

/** What was said of findings, by their keys in lower case. */
type SaidOf = ReadonlyMap<string, Parameters<typeof acceptanceOf>[0]>;

/**
 * An observation with its lasting key and what was said of it. The key, the message and the figures are made when they
 * are first asked for; they are its own properties, so that a copy and a written list have them, in this order.
 */
export class KeptFinding implements Finding {
  declare readonly key: string;
  declare readonly identity: string;
  declare readonly severity: Severity;
  declare readonly message: string;
  declare readonly likelyCause?: string;
  declare readonly difference: string;
  declare readonly unit: string;
  declare readonly figures: readonly FindingFigure[];
  declare readonly portfolio: string;
  declare readonly year: string;
  readonly #observation: Observation;
  readonly #whose: Whose;
  #key: string | undefined;

  static readonly #keyMade = asked((finding) => finding.#keyOf());
  static readonly #messageMade = asked((finding) => finding.#observation.message);
  static readonly #figuresMade = asked((finding) => finding.#observation.figures);

  constructor(observation: Observation, whose: Whose, said: SaidOf) {
    this.#observation = observation;
    this.#whose = whose;
    Object.defineProperty(this, "key", KeptFinding.#keyMade);
    this.identity = observation.identity;
    this.severity = observation.severity;
    Object.defineProperty(this, "message", KeptFinding.#messageMade);
    if (observation.likelyCause !== undefined) {
      Object.defineProperty(this, "likelyCause", { value: observation.likelyCause, enumerable: true });
    }
    this.difference = observation.difference;
    this.unit = observation.unit;
    Object.defineProperty(this, "figures", KeptFinding.#figuresMade);
    this.portfolio = whose.portfolio;
    this.year = whose.year;
    if (said.size > 0) Object.assign(this, acceptanceOf(said.get(this.#keyOf()), observation));
  }

  #keyOf(): string {
    this.#key ??= `${slug(this.identity)}.${this.#whose.key}.${this.#observation.place}`;
    return this.#key;
  }
}

/** One property worked out on asking, shared by all findings: a getter of its own for each would take longer than the sum. */
function asked(make: (finding: KeptFinding) => unknown): PropertyDescriptor & ThisType<KeptFinding> {
  return {
    enumerable: true,
    get() {
      return make(this);
    },
  };
}
