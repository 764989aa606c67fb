import type { PortfolioRow } from "../data-package/tables/organisation.ts";
import { amountText, lastDigit } from "../money/money-unit.ts";
import { pence } from "../money/pence.ts";
import { ofPortfolio, placeOfPortfolio } from "./council-identity.ts";
import { joined, type Observation, type Outcome } from "./identity.ts";
import { netsToNothing } from "./net-to-nothing.ts";
import { findingFigure, less, money, type PrintedAmount } from "./printed-amount.ts";
import { retold } from "./sum-found.ts";
import { outcomeOf, weigh } from "./weigh.ts";

/** One side of a move between two portfolios, or between two accounts of one. */
export type Half = {
  readonly portfolio: PortfolioRow;
  readonly amount: PrintedAmount;
  /** Whom the paper names on the other side: a portfolio that is held, somebody else, or nobody. */
  readonly partner: PortfolioRow | "not held" | "not named";
  /** The account it stands in, and the one the other half stands in where it is named. */
  readonly account?: string;
  readonly partnerAccount?: string | undefined;
};

export type Moves = {
  readonly identity: string;
  /** What they are called: “virements”, “transfers between reserves”. */
  readonly name: string;
  readonly halves: readonly Half[];
  /** Whether a portfolio prints the table the other half would stand in. */
  readonly prints: (portfolio: PortfolioRow) => boolean;
  /** Whether every portfolio of the council prints it: what names no partner then nets to nothing. */
  readonly isWhole: boolean;
};

/**
 * Every half that names a portfolio has its other half there, of the same size the other way. Halves that name nobody
 * net to nothing over the council. Nothing is said of a partner whose figures are not held.
 */
export function haveOtherHalves({ identity, name, halves, prints, isWhole }: Moves): Outcome {
  const byPortfolio = Map.groupBy(halves, ({ portfolio }) => portfolio);
  const taken = new Set<Half>();
  const take = (half: Half, fits: (other: Half) => boolean): Half | undefined => {
    if (taken.has(half) || typeof half.partner === "string") return undefined;
    const other = byPortfolio
      .get(half.partner)
      ?.find((one) => one !== half && !taken.has(one) && faces(half, one) && fits(one));
    if (other !== undefined) {
      taken.add(half);
      taken.add(other);
    }
    return other;
  };
  const pairs = halves.filter((half) => take(half, (other) => cancels(half, other)) !== undefined);
  const unequal = halves.flatMap((half) => {
    const other = take(half, (one) => typeof one.partner !== "string");
    return other === undefined ? [] : [{ half, other }];
  });
  const alone = halves.filter((half) => !taken.has(half) && isMissed(half, prints));
  const unnamed = halves.filter((half) => !taken.has(half) && half.partner === "not named");
  return joined([
    { observations: alone.map((half) => lone(identity, half)), sums: pairs.length + alone.length },
    ...unequal.map((pair) => apart(identity, pair)),
    ...(isWhole ? [left(identity, name, unnamed)] : []),
  ]);
}

/** Whether the other half can be the one looked for: it names this portfolio or nobody, and stands where it should. */
function faces(half: Half, other: Half): boolean {
  const isNamed = other.partner === half.portfolio || other.partner === "not named";
  return (
    isNamed &&
    (half.partnerAccount === undefined || half.partnerAccount === other.account) &&
    (other.partnerAccount === undefined || other.partnerAccount === half.account)
  );
}

/** Of the same size the other way. A figure printed more coarsely is one rounded from the other. */
function cancels({ amount: one }: Half, { amount: other }: Half): boolean {
  const [first, second] = [lastDigit(one.unit), lastDigit(other.unit)];
  const slack = first === second ? 0 : Math.max(first, second) / 2;
  return Math.abs(one.amount + other.amount) <= slack;
}

function isMissed({ partner }: Half, prints: Moves["prints"]): boolean {
  return typeof partner !== "string" && prints(partner);
}

function lone(identity: string, { portfolio, amount, partner }: Half): Observation {
  const other = typeof partner === "string" ? "the other side" : partner.name;
  return {
    identity,
    severity: "error",
    message: `${portfolio.name}: ${amount.name} is ${money(amount.amount, amount.unit)}, and no other half of it is found in ${other}.`,
    likelyCause: "It was entered on one side only, or stands on the other under another amount.",
    difference: amountText(pence(Math.abs(amount.amount)), amount.unit),
    unit: amount.unit,
    figures: [findingFigure(ofPortfolio(portfolio, amount))],
    place: placeOfPortfolio(portfolio, amount),
  };
}

type Pair = { readonly half: Half; readonly other: Half };

function apart(identity: string, { half, other }: Pair): Outcome {
  const place = placeOfPortfolio(half.portfolio, half.amount);
  const outcome = outcomeOf([
    weigh({
      identity,
      subject: `${half.portfolio.name} and ${other.portfolio.name}`,
      parts: [{ ...ofPortfolio(half.portfolio, half.amount), name: half.amount.name }],
      partsAre: "halves",
      whole: {
        ...ofPortfolio(other.portfolio, less(other.amount)),
        name: `its other half in ${other.portfolio.name}`,
      },
    }),
  ]);
  return { ...outcome, observations: outcome.observations.map((found) => retold(found, { place })) };
}

function left(identity: string, name: string, unnamed: readonly Half[]): Outcome {
  return netsToNothing({
    identity,
    subject: `${name} over the council`,
    parts: unnamed.map(({ portfolio, amount }) => ofPortfolio(portfolio, amount)),
    partsAre: "amounts that name no other side",
    place: () => `${name.replaceAll(" ", "-")}.over-the-council`,
    likelyCause: "One of them has one side only, or its two sides differ.",
  });
}
