import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import { entriesOf } from "./entry.ts";
import { type Identity, joined } from "./identity.ts";
import { type PrintedAmount, printedAmount } from "./printed-amount.ts";
import { savingRatings } from "./saving-ratings.ts";
import { bridgeSavings, savingCell } from "./saving-sums.ts";
import { tableSums } from "./table-sums.ts";
import { outcomeOf, weigh } from "./weigh.ts";

/**
 * F11: savings add up to their total, the total is what the bridge takes away, a saving tied to a step of the
 * bridge is that step, no more is achieved than was to be saved, and a rating agrees with its definition.
 */
export const savingsAreInTheBridge: Identity = (agreement) =>
  joined([
    totals(agreement),
    outcomeOf(inBridge(agreement)),
    stepByStep(agreement),
    savingRatings(agreement),
  ]);

const totals: Identity = ({ savings }) =>
  outcomeOf(
    [
      { column: "value", words: "savings" },
      { column: "achieved", words: "savings achieved" },
    ].flatMap(({ column, words }) =>
      tableSums(
        { identity: "F11", subject: words, partsAre: "savings" },
        entriesOf(agreementTables.savings, savings, column, words),
      ),
    ),
  );

function inBridge({ savings, budgetMovements }: Agreement) {
  const parts = bridgeSavings(budgetMovements);
  const total = savings.find(({ row }) => row === "total");
  const whole = total && savingCell(total, "value");
  if (whole === undefined || parts.length === 0) return [];
  return [
    weigh({
      identity: "F11",
      subject: "savings",
      parts,
      partsAre: "steps of the budget bridge",
      whole: { ...whole, name: "the total of the savings", sign: -1 },
      by: "bridge",
    }),
  ];
}

const stepByStep: Identity = ({ savings, budgetMovements }) => {
  const lines = Map.groupBy(savings, ({ row, movement }) => (row === "line" ? movement : undefined));
  lines.delete(undefined);
  return outcomeOf(
    budgetMovements.flatMap((step) => {
      const own = lines.get(step.movement);
      if (own === undefined) return [];
      const parts = own.flatMap((row) => taken(savingCell(row, "value")));
      const whole = printedAmount(agreementTables.budgetMovements, step, "amount", {
        name: "the step of the budget bridge",
        label: `${step.name}, budget movement`,
      });
      if (whole === undefined || parts.length === 0) return [];
      return [weigh({ identity: "F11", subject: step.name, parts, partsAre: "savings", whole })];
    }),
  );
};

function taken(amount: PrintedAmount | undefined): readonly PrintedAmount[] {
  return amount === undefined ? [] : [{ ...amount, sign: -1 }];
}
