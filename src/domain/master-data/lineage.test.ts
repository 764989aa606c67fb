import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lineageOf } from "./lineage.ts";

const change = (from: string, to: string, on: string) => ({
  ...{ list: "wards", from, to, kind: "redrawn" as const, on: Temporal.PlainDate.from(on) },
  ...{ share: undefined, basis: undefined },
});

const changes = [
  change("a", "c", "2004-06-10"),
  change("b", "c", "2004-06-10"),
  change("c", "d", "2023-05-04"),
  change("c", "e", "2023-05-04"),
  change("d", "f", "2025-04-01"),
  change("e", "f", "2026-04-01"),
  change("x", "y", "2023-05-04"),
];

const told = (code: string) => {
  const { codes, steps } = lineageOf("wards", code, changes);
  return [
    codes.map(({ code: one, generation }) => `${generation} ${one}`).join(", "),
    steps.map(({ from, to }) => `${from}>${to}`).join(" "),
  ];
};

describe("where a code comes from and what became of it", () => {
  it("goes back and forth over all changes", () => {
    assert.deepEqual(told("c"), ["-1 a, -1 b, 0 c, 1 d, 1 e, 2 f", "a>c b>c c>d c>e d>f e>f"]);
  });

  it("leaves out what only its neighbours came from or became", () => {
    assert.deepEqual(told("d"), ["-2 a, -2 b, -1 c, 0 d, 1 f", "a>c b>c c>d d>f"]);
  });

  it("is the code alone where it never changed", () => {
    assert.deepEqual(told("z"), ["0 z", ""]);
  });

  it("ends where changes go in a circle or a code lives on", () => {
    const round = [
      change("p", "q", "2004-06-10"),
      change("q", "p", "2005-06-10"),
      change("q", "q", "2005-06-10"),
    ];
    const { codes, steps } = lineageOf("wards", "p", round);
    assert.deepEqual(
      codes.map(({ code }) => code),
      ["p", "q"],
    );
    assert.equal(steps.length, 3);
  });
});
