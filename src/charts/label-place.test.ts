import assert from "node:assert/strict";
import { test } from "node:test";
import { clearest, strokeBoxes, textBox } from "./label-place.ts";

const box = (left: number, top: number) => ({ box: { left, top, right: left + 10, bottom: top + 10 } });

test("a label goes where it covers least", () => {
  const [above, below] = [box(0, 0), box(0, 20)] as const;
  assert.equal(clearest([above, below], [box(5, 5).box]), below);
});

test("of two clear places the first is taken", () => {
  const [above, below] = [box(0, 0), box(0, 20)] as const;
  assert.equal(clearest([above, below], []), above);
});

test("text takes its space to the side its anchor says", () => {
  const at = { x: 100, y: 50, size: 10 };
  assert.equal(textBox("12345", { ...at, anchor: "start" }).left, 100);
  assert.equal(textBox("12345", { ...at, anchor: "end" }).right, 100);
  const middle = textBox("12345", { ...at, anchor: "middle" });
  assert.equal((middle.left + middle.right) / 2, 100);
});

test("a stroke is covered from end to end", () => {
  const boxes = strokeBoxes(0, 0, 60, 0);
  assert.equal(boxes.at(0)?.left, -3);
  assert.equal(boxes.at(-1)?.right, 63);
});
