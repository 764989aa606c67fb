import type { Agreement } from "../data-package/agreement.ts";
import type { StatementRow } from "../data-package/tables/budget.ts";
import { measuredTwice } from "./f24-measured-twice.ts";
import { type Identity, joined } from "./identity.ts";
import { inAgreement } from "./in-agreement.ts";
import type { PrintedAmount } from "./printed-amount.ts";
import { totalResource } from "./resource-sums.ts";
import { statedAmount } from "./stated-amount.ts";
import { programmeCell, statedFacts } from "./stated-facts.ts";
import type { Weighed } from "./sum.ts";
import { contribution, outcomeOf, weigh } from "./weigh.ts";

/** F24: a fact printed twice agrees: in a headline or sentence and its table, in two tables, in two results. */
export const factsPrintedTwiceAgree: Identity = (agreement) =>
  joined([
    outcomeOf([
      ...agreement.statements.filter(inAgreement(agreement)).flatMap((row) => stated(agreement, row)),
      ...capitalInResources(agreement),
    ]),
    measuredTwice(agreement),
  ]);

/** Figures a sentence gives without the table's sign: “savings of £0.502m” stand in the table as -502. */
const signless: readonly StatementRow["figure"][] = [
  "savings",
  "unallocated savings",
  "reserves forecast use",
  "reserve movement",
];

function stated(agreement: Agreement, statement: StatementRow): readonly Weighed[] {
  const printed = statedAmount(statement);
  const parts = statedFacts[statement.figure](agreement, statement).flatMap((fact) => fact ?? []);
  if (printed === undefined || parts.length === 0 || isRough(statement)) return [];
  const turned = signless.includes(statement.figure) && isOpposite(printed, parts);
  const whole: PrintedAmount = turned ? { ...printed, sign: -1 } : printed;
  const subject = statement.label;
  return [weigh({ identity: "F24", subject, parts, partsAre: "amounts", whole })];
}

/** “c.£15m” and “around £2m” promise no digits to check. */
function isRough({ asPrinted = "" }: StatementRow): boolean {
  return /^\s*(c\.?|ca\.?|circa|about|around|approximately|approx\.?|some|over|nearly|almost|up to|~)\s*[-−(]?£?\d/i.test(
    asPrinted,
  );
}

function isOpposite(printed: PrintedAmount, parts: readonly PrintedAmount[]): boolean {
  return parts.reduce((total, part) => total + contribution(part), 0) * printed.amount < 0;
}

function capitalInResources(agreement: Agreement): readonly Weighed[] {
  const whole = totalResource(agreement.resources, "capital");
  const programme = programmeCell(agreement);
  if (whole === undefined || programme === undefined) return [];
  return [
    weigh({
      identity: "F24",
      subject: "capital funding",
      parts: [programme],
      partsAre: "totals",
      whole: { ...whole, name: "the capital in the resources" },
    }),
  ];
}
