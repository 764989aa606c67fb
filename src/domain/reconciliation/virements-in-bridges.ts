import type { CouncilYear, PortfolioMoney } from "../data-package/council-year.ts";
import type { VirementRow } from "../data-package/tables/virements.ts";
import { atStart } from "../prose/at-start.ts";
import { ofPortfolio, placeOfPortfolio, portfolioCalled } from "./council-identity.ts";
import { joined, noticed, type Observation, type Outcome } from "./identity.ts";
import { slug } from "./place.ts";
import { findingFigure } from "./printed-amount.ts";
import { retold } from "./sum-found.ts";
import { virementAmount, virementWords } from "./virement-amount.ts";
import type { VirementStep } from "./virement-step.ts";
import { outcomeOf, weigh } from "./weigh.ts";

/**
 * A row of the table of virements against the steps that name it: what it takes from one portfolio's bridge it gives
 * to the other's. A virement no bridge names was made after the bridges were drawn, so nothing is said of it.
 */
export function virementsInBridges(council: CouncilYear, steps: readonly VirementStep[]): Outcome {
  const { virements, portfolios } = council;
  const called = portfolioCalled(council);
  const byVirement = Map.groupBy(steps, ({ row }) => slug(row.virement ?? ""));
  const byCode = new Map(portfolios.map((money) => [money.portfolio.portfolio, money]));
  return joined(
    virements.map((row) => {
      const told = { row, words: virementWords(row, called) };
      const own = byVirement.get(slug(row.virement)) ?? [];
      const [from, to] = [byCode.get(row.fromPortfolio), byCode.get(row.toPortfolio)];
      const strangers = own.filter(({ money }) => money !== from && money !== to);
      if (own.length === 0) return outcomeOf([]);
      return joined([
        ...(from === to ? [] : [oneSide(told, from, -1, own), oneSide(told, to, 1, own)]),
        noticed(strangers.map((step) => stranger(told, step))),
      ]);
    }),
  );
}

/** A virement and how a sentence names it. */
type Told = { readonly row: VirementRow; readonly words: string };

function oneSide(
  told: Told,
  money: PortfolioMoney | undefined,
  sign: 1 | -1,
  steps: readonly VirementStep[],
): Outcome {
  const whole = virementAmount(told.row, told.words);
  if (money === undefined || money.budgetMovements.length === 0 || whole === undefined) return outcomeOf([]);
  const { portfolio } = money;
  const own = steps.filter((step) => step.money === money);
  const [first] = own;
  if (first === undefined) return noticed([missing(told, money, steps)]);
  const outcome = outcomeOf([
    weigh({
      identity: "F12",
      subject: `${portfolio.name}, ${first.amount.name}`,
      parts: own.map(({ amount }) => ({ ...ofPortfolio(portfolio, amount), name: "the step of the bridge" })),
      partsAre: "steps",
      whole: { ...whole, name: sign === 1 ? "the virement to it" : "the virement from it", sign },
    }),
  ]);
  const place = placeOfPortfolio(portfolio, first.amount);
  return { ...outcome, observations: outcome.observations.map((found) => retold(found, { place })) };
}

function missing(told: Told, { portfolio }: PortfolioMoney, steps: readonly VirementStep[]): Observation {
  const elsewhere = [...new Set(steps.map(({ money }) => money.portfolio.name))].join(" and ");
  return {
    ...wrong(told, steps),
    message: `${atStart(told.words)}: it is a step in the bridge of ${elsewhere}, and in that of ${portfolio.name} it is none.`,
    likelyCause: "The bridge was drawn up with one side of the virement only.",
    place: `${slug(portfolio.portfolio)}.virements.${slug(told.row.virement)}.one-side`,
  };
}

function stranger(told: Told, step: VirementStep): Observation {
  const { portfolio } = step.money;
  return {
    ...wrong(told, [step]),
    message: `${portfolio.name}, ${step.amount.name}: the step names ${told.words}, which moves no budget here.`,
    likelyCause: "The step probably belongs to another virement.",
    place: `${placeOfPortfolio(portfolio, step.amount)}.virement`,
  };
}

function wrong({ row, words }: Told, steps: readonly VirementStep[]) {
  const whole = virementAmount(row, words);
  const sides = steps.map(({ money, amount }) => ofPortfolio(money.portfolio, amount));
  return {
    identity: "F12",
    severity: "error",
    difference: "",
    unit: "",
    figures: [...sides, ...(whole === undefined ? [] : [whole])].map(findingFigure),
  } as const;
}
