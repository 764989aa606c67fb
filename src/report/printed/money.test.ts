import assert from "node:assert/strict";
import { test } from "node:test";
import { pence } from "../../domain/money/pence.ts";
import { moneyFigure, thousandsFigure } from "./money.ts";

test("a table prints £000 with brackets below nought, and a screen reader hears the minus", () => {
  assert.deepEqual(thousandsFigure(pence(-267_200_000), "budget_lines/PRK/2021-22/account/net"), {
    text: "(2,672)",
    figure: "budget_lines/PRK/2021-22/account/net",
    value: "-2672",
    format: "money",
    places: 0,
    spoken: "minus 2,672",
  });
});

test("a spreadsheet gets every penny of an amount that print rounds to thousands", () => {
  const { text, value, figure } = thousandsFigure(pence(184_235_000));
  assert.deepEqual([text, value, figure], ["1,842", "1842.35", undefined]);
});

test("a sentence prints millions, and carries the number it prints", () => {
  assert.deepEqual(moneyFigure(pence(-80_100_000)), {
    text: "£0.801m",
    value: "0.801",
    format: "money",
    places: 3,
  });
  assert.deepEqual(moneyFigure(pence(184_235)), {
    text: "£1,842.35",
    value: "1842.35",
    format: "money",
    places: 2,
  });
});
