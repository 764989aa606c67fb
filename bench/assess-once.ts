// Run as a process of its own, on one thread: assesses many measures some times over, and tells what each time took.
import { assessAll } from "../src/domain/assessment/assess-measure.ts";
import { reportingCalendar } from "../src/domain/assessment/reporting-calendar.ts";
import { ruleLookup, usualRules } from "../src/domain/assessment/rule.ts";
import { lastYear, manyMeasures } from "./many-measures.ts";

const [measures = 0, points = 0, rounds = 0] = process.argv.slice(2).map(Number);
const halves = ([1, 3] as const).map((each) => manyMeasures(measures / 2, points, each));
const seconds: number[] = [];
let charts = 0;
for (let round = 0; round < rounds; round += 1) {
  globalThis.gc?.();
  const before = process.cpuUsage();
  const assessed = halves.flatMap((held) =>
    assessAll(
      held,
      { ruleFor: ruleLookup(usualRules), calendar: reportingCalendar(held.periods) },
      { year: lastYear, period: held.period, on: held.on },
    ),
  );
  const { user, system } = process.cpuUsage(before);
  seconds.push((user + system) / 1_000_000);
  charts = assessed.flatMap(({ parts }) => parts).filter(({ spc }) => spc.kind === "chart").length;
}
process.stdout.write(`${JSON.stringify({ seconds, charts })}\n`);
