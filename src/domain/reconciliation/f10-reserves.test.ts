import assert from "node:assert/strict";
import { test } from "node:test";
import { reservesRollForward } from "./f10-reserves.ts";
import { sampleAgreement, sampleRows } from "./sample-agreement.ts";

function reserve(line: string, ...movements: readonly string[]) {
  return reservesRollForward(
    sampleAgreement({
      reserves: sampleRows(
        "reserves",
        "reserve row name fund baseline approved forecastUse balance closing",
        line,
      ),
      reserveMovements: sampleRows(
        "reserveMovements",
        "reserve movement kind amount partner",
        ...movements.map((movement) => `libraries ${movement}`),
      ),
    }),
  );
}

test("a reserve ends the year with what it began with, what came in and what went out", () => {
  assert.deepEqual(
    reserve(
      "libraries line Libraries revenue 297 - - - 352",
      "books use -75",
      "sale contribution 0",
      "advice transfer_in 130 IAW",
    ),
    { observations: [], sums: 1 },
  );
  assert.deepEqual(reserve("libraries line Libraries revenue 297 75 75 0 222"), {
    observations: [],
    sums: 1,
  });
});

test("a closing balance out by one thousand of three is rounding, by more an error", () => {
  const near = reserve("libraries line Libraries revenue 297 - - - 223", "books use -75").observations[0];
  assert.equal(near?.severity, "rounding");
  const far = reserve("libraries line Libraries revenue 297 - - - 232", "books use -75").observations[0];
  assert.equal(far?.severity, "error");
  assert.equal(far?.identity, "F10");
  assert.equal(
    far?.message,
    "Libraries: opening balance £297k less the use £75k comes to £222k, but the closing balance is printed as £232k: £10k more.",
  );
});

test("a use entered without its minus is an error that says so", () => {
  const { observations } = reserve("libraries line Libraries revenue 297 - - - -", "books use 75");
  assert.deepEqual(
    observations.map(({ severity, message, likelyCause }) => [severity, message, likelyCause]),
    [
      [
        "error",
        "Libraries, use: printed as £75k, but a use takes from a reserve and has a minus.",
        "Its sign was probably reversed.",
      ],
    ],
  );
});

test("a reserve drawn below nothing is an error, with how much is missing", () => {
  const { observations } = reserve("libraries line Libraries revenue 297 - - - -53", "books use -350");
  assert.deepEqual(
    observations.map(({ severity, message, place }) => [severity, message, place]),
    [
      [
        "error",
        "Libraries: £53k more is drawn from this reserve than it holds.",
        "reserves.libraries.closing.below-zero",
      ],
    ],
  );
  const beyond = reserve("libraries line Libraries revenue - 75 90 -15 -").observations;
  assert.deepEqual(
    beyond.map(({ message }) => message),
    ["Libraries: £15k more is drawn from this reserve than was approved for use."],
  );
});

test("a deficit of the schools' grant is a doubt: it can be carried forward", () => {
  const [found] = reserve("libraries line Schools dsg -120 - 60 - -180").observations;
  assert.equal(found?.severity, "doubt");
});
