import assert from "node:assert/strict";
import { test } from "node:test";
import { programmeIsItsChanges } from "./f14-programme.ts";
import { sampleAgreement, sampleRows } from "./sample-agreement.ts";

const schemes = "scheme spendYear row name opening amount";
const movements = "scheme spendYear movement kind amount";

function programme(lines: readonly string[], changes: readonly string[]) {
  return programmeIsItsChanges(
    sampleAgreement({
      capitalSchemes: sampleRows("capitalSchemes", schemes, ...lines),
      capitalMovements: sampleRows("capitalMovements", movements, ...changes),
    }),
  );
}

const lines = [
  "roof 2021/22 line Town_Hall_roof 800 550",
  "roof 2022/23 line Town_Hall_roof 200 450",
  "road 2021/22 line Link_road 4000 4120",
  "total 2021/22 total Total 4800 4670",
  "total 2022/23 total Total 200 450",
];
const changes = [
  "roof 2021/22 scaffolding rephasing -250",
  "roof 2022/23 scaffolding rephasing 250",
  "road 2021/22 grant addition 150",
  "road 2021/22 tender reduction -30",
];

test("a programme is what was last approved with its additions, reductions and rephasing", () => {
  assert.deepEqual(programme(lines, changes), { observations: [], sums: 6 });
});

test("a scheme whose changes do not make its programme is an error", () => {
  const { observations } = programme(lines, changes.slice(0, 3));
  assert.deepEqual(
    observations.map(({ severity, message, likelyCause }) => [severity, message, likelyCause]),
    [
      [
        "error",
        "Link road, 2021/22: the programme as last approved £4,000k plus addition in 2021/22 £150k comes to £4,150k, but the 2021/22 programme is printed as £4,120k: £30k less.",
        undefined,
      ],
    ],
  );
});

test("rephasing that gives a year more than it takes from another is an error", () => {
  const { observations } = programme(lines, [
    "roof 2021/22 scaffolding rephasing -250",
    "roof 2022/23 scaffolding rephasing 280",
    ...changes.slice(2),
  ]);
  assert.deepEqual(
    observations.map(({ message }) => message),
    [
      "Town Hall roof, 2022/23: the programme as last approved £200k plus rephasing in 2022/23 £280k comes to £480k, but the 2022/23 programme is printed as £450k: £30k less.",
      "Town Hall roof, rephasing: the two years add up to £30k, and should come to nothing.",
    ],
  );
});

test("rephasing with one side names it", () => {
  const { observations } = programme(lines.slice(0, 1), changes.slice(0, 1));
  assert.deepEqual(
    observations.map(({ severity, message }) => [severity, message]),
    [["error", "Town Hall roof, rephasing: rephasing in 2021/22 is −£250k and nothing stands against it."]],
  );
});

test("a transfer between schemes leaves the programme alone", () => {
  const two = ["roof 2021/22 line Roof 800 700", "road 2021/22 line Road 4000 4100"];
  const moved = ["roof 2021/22 swap transfer -100", "road 2021/22 swap transfer 100"];
  assert.deepEqual(programme(two, moved), { observations: [], sums: 3 });
  const short = ["roof 2021/22 swap transfer -100", "road 2021/22 swap transfer 90"];
  assert.equal(programme(two, short).observations.at(-1)?.place, "capital_movements.transfer.swap");
});

test("an addition with a minus has its sign reversed, and a movement has a year the scheme spends in", () => {
  const { observations } = programme(
    ["road 2021/22 line Link_road 4000 3850", "roof 2022/23 line Roof 200 200"],
    ["road 2021/22 grant addition -150", "road 2022/23 late addition 60"],
  );
  assert.deepEqual(
    observations.map(({ message }) => message),
    [
      "Link road, addition in 2021/22: printed as −£150k, but an addition has no minus.",
      "Link road, addition in 2022/23: £60k is moved, but the programme prints nothing for this scheme in 2022/23.",
    ],
  );
});
