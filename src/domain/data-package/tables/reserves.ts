import { amount, choice, code, line, optional, text } from "../column.ts";
import { defineTable, type RowOf } from "../table.ts";
import { blankReason, ofPortfolio, portfolioYear, position, printedUnit } from "./budget.ts";

export const reserves = defineTable({
  name: "reserves",
  title: "Reserves",
  about: "Money set aside for a purpose: what was approved, what is expected to be used, what is left.",
  key: ["portfolio", "year", "reserve"],
  references: [ofPortfolio],
  columns: {
    ...portfolioYear,
    reserve: code("A short key for the reserve."),
    row: choice(["line", "subtotal", "total"], "Whether it is a reserve, or a sum printed in the table."),
    fund: choice(
      ["revenue", "dsg"],
      "Whether it belongs to the cash limit or to the Dedicated Schools Grant.",
    ),
    block: optional(code("The block of the table it belongs to, such as corporate.")),
    category: optional(line("The category as printed.")),
    name: line("The reserve as printed."),
    purpose: optional(line("What it is to be used for, as printed.")),
    baseline: optional(amount("The balance at the start of the year, where printed.")),
    approved: optional(amount("The use approved.")),
    forecastUse: optional(amount("The use expected this year.")),
    balance: optional(amount("What is left of the approved use.")),
    closing: optional(
      amount("The balance expected at the end of the year; an overdrawn reserve has a minus."),
    ),
    unit: printedUnit,
    asPrinted: optional(line("The amount cell as printed, where it carries a mark.")),
    note: optional(text("What the paper says of it.")),
    missing: blankReason,
    position,
  },
});
export type ReserveRow = RowOf<typeof reserves>;

const ofReserve = { table: "reserves", columns: ["portfolio", "year", "reserve"] };

export const reserveMovements = defineTable({
  name: "reserve_movements",
  title: "Reserve movements",
  about: "What goes into a reserve, out of it, or between portfolios.",
  key: ["portfolio", "year", "reserve", "movement"],
  references: [
    ofPortfolio,
    ofReserve,
    { table: "reserves", columns: ["partner", "year", "partnerReserve"], as: ofReserve.columns },
  ],
  columns: {
    ...portfolioYear,
    reserve: code("The reserve's key."),
    movement: code("A short key for the movement."),
    kind: choice(["contribution", "use", "transfer in", "transfer out"], "What kind of movement it is."),
    amount: amount("What it adds to the reserve; use and transfers out have a minus."),
    unit: printedUnit,
    partner: optional(
      line("The portfolio on the other side of a transfer: its code where partner_reserve is filled in."),
    ),
    partnerReserve: optional(code("The key of the reserve on the other side of a transfer.")),
    note: optional(text("What the paper says of it.")),
  },
});
export type ReserveMovementRow = RowOf<typeof reserveMovements>;

export const savings = defineTable({
  name: "savings",
  title: "Savings",
  about: "Savings the budget relies on, what has been achieved, and how sure the rest is.",
  key: ["portfolio", "year", "saving"],
  references: [ofPortfolio],
  columns: {
    ...portfolioYear,
    saving: code("A short key for the saving."),
    row: choice(["line", "total"], "Whether it is a saving or the total printed under them."),
    name: line("The proposal as printed."),
    rating: optional(choice(["green", "amber", "red"], "The risk rating as printed.")),
    value: optional(amount("The saving, as a positive amount.")),
    achieved: optional(amount("The part achieved so far, as a positive amount.")),
    unit: printedUnit,
    movement: optional(code("The step of the bridge it belongs to.")),
    about: optional(text("Additional information, in short.")),
    missing: blankReason,
    position,
  },
});
export type SavingRow = RowOf<typeof savings>;
