import assert from "node:assert/strict";
import { test } from "node:test";
import { portfolioCardExamples } from "./portfolio-card.examples.ts";
import { portfolioCards } from "./portfolio-card.ts";

const shown = portfolioCards(portfolioCardExamples["three portfolios"]).toString();

test("a portfolio's card says how its measures stand, what it may spend and what does not add up", () => {
  assert.match(shown, /4 met.*£24\.502m.*cash limit.*2 things do not add up/s);
});

test("a portfolio without results says so", () => {
  assert.match(shown, /Communities<\/a>.*No results held yet/s);
});
