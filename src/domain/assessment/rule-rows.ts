import type { MeasureRuleRow, StatusRuleRow } from "../data-package/tables/assessment.ts";
import type { Tolerance } from "../measure/tolerance.ts";
import { no, ok, type Result } from "../result.ts";
import type { Decimal } from "../value/decimal.ts";
import { checkRule, type RuleBook, type RuleTest, type StatusRule, usualRule } from "./rule.ts";

/** The rule a row states; refuses one that leaves out what its kind needs. */
export function ruleOfRow(row: StatusRuleRow): Result<StatusRule> {
  const test = testOfRow(row);
  return test.ok ? checkRule({ name: row.name, version: row.version, test: test.value }) : test;
}

/**
 * The rules held and what each judges, with the usual rule where none is set. Throws on a rule that can't be one, or
 * that is not there: neither can be imported.
 */
export function ruleBookOf(rules: readonly StatusRuleRow[], judging: readonly MeasureRuleRow[]): RuleBook {
  const nameOf = ({ rule, version }: { readonly rule: string; readonly version: number }) =>
    `${rule} ${version}`;
  const held = new Map(rules.map((row) => [nameOf(row), ruleOfRow(row)]));
  const set = judging.map((row) => {
    const rule = held.get(nameOf(row));
    if (rule?.ok !== true) throw new Error(`The rule ${nameOf(row)} of ${row.measure} can't be used`);
    return { measure: row.measure, year: row.year, rule: rule.value };
  });
  return { usual: usualRule, set };
}

function testOfRow(row: StatusRuleRow): Result<RuleTest> {
  const { kind } = row;
  switch (kind) {
    case "met-or-not":
    case "better-than-last-year":
      return ok({ kind });
    case "floor":
      return row.floor === undefined ? missing("floor", kind) : ok({ kind, floor: row.floor });
    case "tolerance":
    case "two-sided": {
      const { percentages, others } = row;
      if (percentages === undefined) return missing("percentages", kind);
      if (others === undefined) return missing("others", kind);
      return ok({
        kind,
        percentages: tolerance(percentages, row.percentagesAs),
        others: tolerance(others, row.othersAs),
      });
    }
    case "maintain": {
      const { within, closeWithin, withinAs } = row;
      if (within === undefined) return missing("within", kind);
      if (closeWithin === undefined) return missing("closeWithin", kind);
      return ok({
        kind,
        within: tolerance(within, withinAs),
        closeWithin: tolerance(closeWithin, withinAs),
      });
    }
    default:
      throw new Error(`Not a kind of rule: ${kind satisfies never}`);
  }
}

function tolerance(size: Decimal, kind: Tolerance["kind"]): Tolerance {
  return kind === "absolute" ? { kind, within: size } : { kind, percent: size };
}

function missing(field: keyof StatusRuleRow & string, kind: RuleTest["kind"]): Result<never> {
  return no({
    field,
    message: `A rule of the kind ${kind} needs this cell. Write how far off still counts.`,
  });
}
