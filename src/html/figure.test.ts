import assert from "node:assert/strict";
import { test } from "node:test";
import { figureExamples } from "./figure.examples.ts";
import { figure } from "./figure.ts";

test("a figure leads to its receipt and prints the receipt's code", () => {
  const shown = figure(figureExamples["bound to its receipt"]).toString();
  assert.equal(shown, '<a class="figure figure--traced" href="/trace/r-14" data-code="F14">97.36%</a>');
});

test("a figure computed on the page has no receipt to lead to", () => {
  assert.equal(
    figure(figureExamples["computed on the page"]).toString(),
    '<span class="figure">1.06 points</span>',
  );
});

test("a bracketed figure is said as minus, and not twice", () => {
  const shown = figure(figureExamples["in brackets, said as minus"]).toString();
  assert.match(
    shown,
    /<span aria-hidden="true">\(2,672\)<\/span><span class="govuk-visually-hidden">minus 2,672<\/span>/,
  );
});

test("a doubtful figure carries its marker with its meaning", () => {
  assert.match(
    figure(figureExamples.provisional).toString(),
    /<abbr class="marker" title="provisional">\[p\]<\/abbr>/,
  );
});
