import assert from "node:assert/strict";
import { test } from "node:test";
import { deficitIsWhatExceedsTheLimit } from "./f06-deficit.ts";
import { outturnIsAfterAppropriations } from "./f07-outturn.ts";
import { causesExplainTheVariance } from "./f08-causes.ts";
import { sampleAgreement, sampleRow, sampleRows } from "./sample-agreement.ts";

function forecast(cells: Readonly<Record<string, string>>) {
  return sampleAgreement({ forecasts: [sampleRow("forecasts", { period: "q1.5", ...cells })] });
}

const printed = { cashLimit: "4841", netExpenditure: "5729", appropriations: "-58", deficit: "830" };

test("spending after appropriations less the cash limit is the deficit", () => {
  assert.deepEqual(deficitIsWhatExceedsTheLimit(forecast(printed)), { observations: [], sums: 1 });
  const after = { cashLimit: "4841", outturn: "5671", deficit: "830" };
  assert.deepEqual(deficitIsWhatExceedsTheLimit(forecast(after)), { observations: [], sums: 1 });
});

test("a deficit out by one thousand is rounding, and one further out is an error", () => {
  const [near] = deficitIsWhatExceedsTheLimit(forecast({ ...printed, deficit: "831" })).observations;
  assert.equal(near?.severity, "rounding");
  const [far] = deficitIsWhatExceedsTheLimit(forecast({ ...printed, deficit: "803" })).observations;
  assert.equal(far?.severity, "error");
  assert.equal(
    far?.message,
    "Forecast at q1.5: net expenditure £5,729k less appropriations £58k less net cash limit £4,841k comes to £830k, but the (surplus)/deficit is printed as £803k: £27k less.",
  );
  assert.match(far?.likelyCause ?? "", /may be £830k with two digits changed round/);
});

test("a use of reserves printed without its minus is named as a reversed sign", () => {
  const [found] = deficitIsWhatExceedsTheLimit(forecast({ ...printed, appropriations: "58" })).observations;
  assert.match(found?.likelyCause ?? "", /its sign was probably reversed/);
});

test("where appropriations are left blank, they may be the reason", () => {
  const { appropriations: _, ...without } = printed;
  const [found] = deficitIsWhatExceedsTheLimit(forecast(without)).observations;
  assert.equal(found?.severity, "doubt");
  assert.match(found?.message ?? "", /appropriations is left blank, which may be the reason/);
});

test("the outturn is net expenditure after appropriations", () => {
  const tied = { netExpenditure: "5729", appropriations: "-58", outturn: "5671" };
  assert.deepEqual(outturnIsAfterAppropriations(forecast(tied)), { observations: [], sums: 1 });
  assert.equal(
    outturnIsAfterAppropriations(forecast({ ...tied, outturn: "5672" })).observations[0]?.severity,
    "rounding",
  );
  assert.equal(
    outturnIsAfterAppropriations(forecast({ ...tied, outturn: "5787" })).observations[0]?.message,
    "Forecast at q1.5: net expenditure £5,729k less appropriations £58k comes to £5,671k, but the outturn is printed as £5,787k: £116k more.",
  );
});

function causes(deficit: string, ...lines: readonly string[]) {
  return causesExplainTheVariance(
    sampleAgreement({
      forecasts: [sampleRow("forecasts", { period: "q1", deficit })],
      forecastCauses: sampleRows("forecastCauses", "period cause name amount", ...lines),
    }),
  );
}

test("causes that explain a deficit, or the greater part of it, leave nothing to find", () => {
  const nothing = { observations: [], sums: 1 };
  assert.deepEqual(causes("830", "q1 events Events 476", "q1 museums Museums 354"), nothing);
  assert.deepEqual(causes("830", "q1 events Events 476", "q1 museums Museums 256"), nothing);
  assert.deepEqual(causes("-95", "q1 vacancies Vacancies -95"), nothing);
});

test("causes that come to more than the deficit are an error", () => {
  const [found] = causes("830", "q1 events Events 476", "q1 museums Museums 526").observations;
  assert.equal(found?.severity, "error");
  assert.equal(
    found?.message,
    "Forecast at q1: Events £476k plus Museums £526k comes to £1,002k, but the (surplus)/deficit is printed as £830k: £172k less.",
  );
});

test("causes of a surplus do not explain a deficit", () => {
  const [found] = causes("60", "q1 parking Parking -60").observations;
  assert.equal(found?.severity, "error");
  assert.match(found?.likelyCause ?? "", /its sign was probably reversed/);
});

test("a rest larger than every cause given is a doubt", () => {
  const [found] = causes("830", "q1 events Events 200", "q1 museums Museums 100").observations;
  assert.equal(found?.severity, "doubt");
  assert.equal(
    found?.message,
    "Forecast at q1: £530k of the deficit of £830k is given no cause, which is more than any cause that is given (£200k at most).",
  );
});

test("a printed rest has to be what the causes leave", () => {
  assert.deepEqual(causes("830", "q1 events Events 476", "q1 unexplained Unexplained 354"), {
    observations: [],
    sums: 1,
  });
  const [found] = causes("830", "q1 events Events 476", "q1 unexplained Unexplained 334").observations;
  assert.equal(found?.severity, "error");
  assert.equal(found?.difference, "20");
});

test("causes are held against the forecast of their own period", () => {
  assert.deepEqual(causes("830", "q2 events Events 9999"), { observations: [], sums: 0 });
});
