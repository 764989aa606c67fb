import assert from "node:assert/strict";
import { test } from "node:test";
import { portfolioCardExamples } from "./portfolio-card.examples.ts";
import { portfolioCards } from "./portfolio-card.ts";

const shown = portfolioCards(portfolioCardExamples["three portfolios"]).toString();

test("a portfolio's card says how its measures stand, what it may spend and what cannot be right", () => {
  assert.match(shown, /4 met.*£24\.502m.*cash limit.*One thing cannot be right/s);
});

test("a portfolio without results says so", () => {
  assert.match(shown, /Communities<\/a>.*No results held yet/s);
});
