import type { ColumnType } from "./feed-column.ts";

/** What the values of a column of each type are called together. */
export const typeWords: Readonly<Record<ColumnType, string>> = {
  text: "text",
  integer: "whole numbers",
  decimal: "numbers",
  money: "amounts of money",
  date: "days",
  datetime: "days with times",
  boolean: "yes or no",
};
