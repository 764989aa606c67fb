import { waterfallChart } from "../../charts/waterfall.ts";
import { titleInWords } from "../../domain/assessment/measure-words.ts";
import { contributionSentence, signed } from "../../domain/contribution/contribution-words.ts";
import type { Contribution } from "../../domain/contribution/contributions.ts";
import { withheldWords } from "../../domain/disclosure/clearance.ts";
import { formatDecimal } from "../../domain/value/format-value.ts";
import { unitForms } from "../../domain/value/unit-form.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { codeTag } from "../../html/code-tag.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { filterForm } from "../../html/filter-form.ts";
import { fold } from "../../html/fold.ts";
import { type Html, html, type Text } from "../../html/html.ts";
import { section, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { verdict } from "../../html/verdict.ts";
import type { AddressBook } from "../routes.ts";
import { type ChangeBetween, withheldName } from "./change-between.ts";
import type { Drill, DrillPeriod } from "./drill.ts";
import { sliceAddress } from "./drill-links.ts";
import { periodName } from "./period-name.ts";

export type WhyPage = {
  readonly to: AddressBook;
  readonly drill: Drill;
  /** Every period that could be chosen, oldest first. */
  readonly periods: readonly DrillPeriod[];
  readonly from: DrillPeriod;
  readonly upTo: DrillPeriod;
  readonly change: ChangeBetween;
};

type Told = Extract<ChangeBetween, { readonly kind: "told" }>;

const mostSteps = 12;

/** Why a figure changed between two periods: in words, as a walk from one to the other, and value by value. */
export function whyPage(page: WhyPage): Html {
  const { drill, from, upTo, change } = page;
  const { measure, drilled } = drill;
  const head = titleBlock({
    title: `Why it changed: ${titleInWords(measure)}`,
    about: html`${codeTag(measure.code ?? measure.measure)} · from ${from.slot.words} to ${upTo.slot.words}`,
  });
  const words = drilled.held.feed.notice;
  const said = words !== undefined && notice({ kind: "information", point: words });
  if (change.kind === "not told") return html`${head}${verdict(change.why)}${said}${form(page)}`;
  const title = titleInWords(measure);
  const sentence = contributionSentence(change.contributions, {
    title,
    unit: measure.unit,
    from: from.slot.words,
    to: upTo.slot.words,
    dimension: dimension(drill).toLowerCase(),
  });
  return html`${head}${verdict(sentence)}${said}${form(page)}${withheldLine(drill, change)}${picture(page, change)}${table(page, change)}${how(drill)}`;
}

function dimension({ breakdown, by: [axis = 0] }: Drill): string {
  return breakdown.axes[axis]?.column.title ?? "Value";
}

function form({ to, drill, periods, from, upTo }: WhyPage): Html {
  const { drilled } = drill;
  const address = new URL(to.measureWhy(drilled.key), "http://here");
  const asAt = address.searchParams.get("as-at");
  const options = periods
    .toReversed()
    .map((period) => ({ value: periodName(period), text: period.slot.words }));
  const [axis = 0] = drill.by;
  return filterForm({
    action: address.pathname,
    label: "What to compare",
    keep: [
      ...(drilled.parts.length > 1 ? [{ name: "part", value: drilled.computed.part }] : []),
      ...(asAt === null ? [] : [{ name: "as-at", value: asAt }]),
    ],
    choices: [
      { name: "from", label: "From", options, chosen: periodName(from) },
      { name: "to", label: "To", options, chosen: periodName(upTo) },
      {
        name: "by",
        label: "By",
        options: drilled.dimensions.map(({ name, title }) => ({ value: name, text: title })),
        chosen: drill.breakdown.axes[axis]?.column.name ?? "",
      },
    ],
  });
}

function withheldLine({ disclosure, drilled }: Drill, { withheld }: Told): Html | false {
  if (withheld === 0 || disclosure.kind === "unruled") return false;
  const { many } = drilled.held.feed.record;
  return html`<p class="quiet">${withheldWords(disclosure.least)} ${many}, with whatever would let such a number be worked out: what these values gave is told together. ${disclosure.reason}</p>`;
}

/** From the earlier figure to the later one, value by value; small ones together where there are many. */
function picture({ drill, from, upTo }: WhyPage, { contributions }: Told): Html {
  const { unit } = drill.measure;
  const { values } = contributions;
  const moved = values.filter(({ total }) => !total.exact.eq(0));
  const [first] = moved;
  if (first === undefined) return html``;
  const shown = moved.length > mostSteps ? moved.slice(0, mostSteps - 1) : moved;
  const rest = moved.slice(shown.length);
  const change = (one: { readonly name: string; readonly total: Contribution["total"] }) => ({
    kind: "change" as const,
    name: one.name,
    value: one.total.exact.toNumber(),
    label: signed(one.total, unit),
  });
  const total = (name: string, value: Contribution["total"]) => ({
    kind: "total" as const,
    name,
    value: value.exact.toNumber(),
    label: formatDecimal(value, unit),
  });
  const others = rest.reduce(
    (sum, one) => sum.plus(one.total.exact),
    first.total.exact.minus(first.total.exact),
  );
  const finding = `${first.name} gave the largest part, ${signed(first.total, unit)}.`;
  const chart = waterfallChart({
    id: "why-chart",
    title: `${titleInWords(drill.measure)}: from ${from.slot.words} to ${upTo.slot.words}`,
    description: `${finding} The table below has the same figures.`,
    unit: unitForms[unit],
    steps: [
      total(from.slot.words, contributions.from),
      ...shown.map(change),
      ...(rest.length > 0
        ? [change({ name: `${rest.length} others`, total: { exact: others, places: first.total.places } })]
        : []),
      total(upTo.slot.words, contributions.to),
    ],
  });
  return chartFigure({ chart, finding });
}

function table(page: WhyPage, { contributions }: Told): Html {
  const { drill, from, upTo } = page;
  const { unit } = drill.measure;
  const isTotal = drill.drilled.computed.form === "total";
  const name = dimension(drill);
  const rows = contributions.values.map((one): Row => {
    const cells: readonly Text[] = isTotal ? [] : [signed(one.rate, unit), signed(one.mix, unit)];
    const own = [one.from, one.to].map((figure) =>
      figure === undefined ? "None" : formatDecimal(figure, unit),
    );
    return { kind: "line", cells: [nameOf(page, one), ...own, ...cells, signed(one.total, unit)] };
  });
  const total: Row = {
    kind: "total",
    cells: [
      "All",
      formatDecimal(contributions.from, unit),
      formatDecimal(contributions.to, unit),
      ...(isTotal ? [] : [signed(contributions.rate, unit), signed(contributions.mix, unit)]),
      signed(contributions.change, unit),
    ],
  };
  const body = dataTable({
    id: "why-table",
    caption: `What each ${name.toLowerCase()} gave to the change`,
    columns: [
      { heading: name, kind: "header" },
      { heading: from.slot.words, kind: "number" },
      { heading: upTo.slot.words, kind: "number" },
      ...(isTotal
        ? []
        : ([
            { heading: "By its own figure", kind: "number" },
            { heading: "By its share", kind: "number" },
          ] as const)),
      { heading: "Together", kind: "number" },
    ],
    rows: [...rows, total],
    narrow: "stack",
  });
  return section({ id: "values", heading: `By ${name.toLowerCase()}`, level: 2, body });
}

function nameOf({ to, drill, upTo, from }: WhyPage, one: Contribution): Text {
  const [axis = 0] = drill.by;
  const { column, values = [] } = drill.breakdown.axes[axis] ?? {};
  const value = values.find(({ name }) => name === one.name);
  if (column === undefined || value === undefined || one.name === withheldName) return one.name;
  const period = one.kind === "ended" ? from : upTo;
  const href = sliceAddress(
    to,
    { ...drill, year: period.slot.year, period },
    { narrowed: [{ column, value }], by: [] },
  );
  const tag = { both: "", new: " (new)", ended: " (ended)" }[one.kind];
  return html`${link({ text: one.name, href })}${tag}`;
}

function how({ drilled }: Drill): Html {
  const words =
    drilled.computed.form === "total"
      ? html`<p>A total changes by the change of each of its parts.</p>`
      : html`<p>A figure of this kind changes for two reasons. The values’ own figures go up or down: that counts with the value’s mean share of the whole. And some values come to have more of the whole than before, others less: that counts with how far the value’s mean figure stands from the mean of the whole. Both are taken at the middle of the two periods, so nothing is left over. A value that is new or has ended gives by its share alone.</p>`;
  return fold({
    summary: "How this is worked out",
    body: html`${words}<p>Figures are rounded so that they add up to the change as shown.</p>`,
  });
}
