import assert from "node:assert/strict";
import { test } from "node:test";
import type { RowOf } from "../data-package/table.ts";
import type { reserveMovements, reserves } from "../data-package/tables/reserves.ts";
import { pence } from "../money/pence.ts";
import { reserveChanges } from "./reserve-changes.ts";

const reserve = (key: string, cells: Partial<RowOf<typeof reserves>>) =>
  ({ reserve: key, row: "line", fund: "revenue", name: key, ...cells }) as RowOf<typeof reserves>;
const movement = (key: string, kind: RowOf<typeof reserveMovements>["kind"], amount: number) =>
  ({ reserve: key, movement: kind, kind, amount: pence(amount) }) as RowOf<typeof reserveMovements>;

const rows = [
  reserve("floods", { baseline: pence(640), closing: pence(595), forecastUse: pence(90) }),
  reserve("trees", { baseline: pence(120), closing: pence(90), forecastUse: pence(30) }),
  reserve("total", { row: "total", baseline: pence(760), closing: pence(685) }),
];

test("a reserve walks by its movements, and by the use expected where no movement tells it", () => {
  const moves = [movement("floods", "contribution", 45), movement("floods", "use", -90)];
  const found = reserveChanges({ reserves: rows, reserveMovements: moves });
  assert.deepEqual(
    found.map(({ reserve: { name }, paidIn, used }) => [name, paidIn, used]),
    [
      ["floods", 45, -90],
      ["trees", 0, -30],
      ["total", 45, -120],
    ],
  );
});

test("what moves between reserves goes in and out of the total", () => {
  const moves = [movement("floods", "transfer out", -20), movement("trees", "transfer in", 20)];
  const whole = reserveChanges({ reserves: rows, reserveMovements: moves }).at(-1);
  assert.deepEqual([whole?.movedIn, whole?.movedOut], [20, -20]);
});

test("a reserve without both ends of its year does not walk, nor does the schools grant", () => {
  const without = [
    reserve("open", { baseline: pence(1) }),
    reserve("schools", { fund: "dsg", baseline: pence(1), closing: pence(1) }),
  ];
  assert.deepEqual(reserveChanges({ reserves: without, reserveMovements: [] }), []);
});
