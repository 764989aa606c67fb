import assert from "node:assert/strict";
import { test } from "node:test";
import { chartFigure } from "./chart-figure.ts";

test("a chart's caption is its finding, then what must be said of its scale", () => {
  const shown = chartFigure({
    chart: { wide: "<svg/>", narrow: "<svg/>", scale: "The scale starts at 96%." },
    finding: "Collection has stayed within a quarter of a point.",
  }).toString();
  assert.match(
    shown,
    /<figcaption>Collection has stayed within a quarter of a point\. The scale starts at 96%\.<\/figcaption>/,
  );
});
