import assert from "node:assert/strict";
import { before, describe, it, test } from "node:test";
import { agreementIn } from "../../../test/golden/agreements.ts";
import { pageWords, sectionWords } from "../../../test/page-words.ts";
import { summariseMeasures } from "../../domain/assessment/measure-summary.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { addressBook } from "../routes.ts";
import { type Chosen, choicesIn } from "./choices.ts";
import { readPerformanceFilters } from "./filters.ts";
import { performancePage } from "./performance-page.ts";
import { onPage, type Standing, worstFirst } from "./standing.ts";

const to = addressBook();
const year = financialYear(2021);

function pageOf(standings: readonly (Standing & Chosen)[], query = ""): string {
  const choices = choicesIn(standings);
  const filters = readPerformanceFilters(new URLSearchParams(query), choices);
  const address = `/performance${query === "" ? "" : `?${query}`}`;
  return performancePage({
    to,
    address,
    year,
    years: [year],
    filters,
    choices,
    standings,
    keep: [],
  }).toString();
}

describe("how all portfolios' measures stand", () => {
  let standings: readonly (Standing & Chosen)[] = [];
  before(async () => {
    const agreements = await Promise.all(["rcg-2021-22", "cfe-2020-21"].map(agreementIn));
    standings = agreements.map((agreement) => ({
      portfolio: agreement.portfolio,
      priorities: agreement.priorities,
      summaries: summariseMeasures(agreement),
    }));
  });

  it("counts each measure once, out of all of its portfolio and of all portfolios", () => {
    const words = sectionWords(pageOf(standings), "portfolios");
    assert.match(words, /Resources, Commissioning and Governance 0 of 16 2 of 16 5 of 16 4 of 16 5 of 16 16/);
    assert.match(
      words,
      /All portfolios \d+ of 33 \d+ of 33 \d+ of 33 \d+ of 33 \d+ of 33 33 How they are judged\./,
    );
  });

  it("shows the exceptions first, missed before close, over all portfolios", () => {
    const words = sectionWords(pageOf(standings), "measures");
    const missed = words.indexOf("Missed, or not yet met: Citizen Focus and Engagement 2020/21");
    const close = words.indexOf("Close: Resources, Commissioning and Governance 2021/22 (2)");
    assert.ok(missed > 0 && missed < close, words);
    assert.ok(!words.includes("Target met"), words);
  });

  it("is narrowed by status, responsibility, frequency and flag, and counts out of what is left", () => {
    const met = sectionWords(pageOf(standings, "status=met&flag=easier-target"), "measures");
    assert.ok(met.includes("In-year Council Tax collection rate") && !met.includes("Close"), met);
    const partnership = pageWords(pageOf(standings, "responsibility=partnership"));
    assert.match(partnership, /Of the \d+ measures? that match, out of 33 in 2 portfolios/);
    const none = pageWords(pageOf(standings, "frequency=monthly"));
    assert.ok(none.includes("None of the 33 measures in 2 portfolios matches these choices."), none);
    assert.ok(none.includes("No measure matches these choices."), none);
  });

  it("is narrowed by the priority it serves and the post that answers for it", () => {
    const page = pageOf(standings, "year=2021-22&status=all&priority=rcg-1");
    const words = pageWords(page);
    assert.match(words, /Of the \d+ measures that match, out of 33 in 2 portfolios/);
    assert.ok(words.includes("In-year Council Tax collection rate"), words);
    assert.match(page, /<option value="rcg-1" selected>RCG /);
  });

  it("is narrowed by where the year is heading, apart from how it stands now", () => {
    const words = sectionWords(pageOf(standings, "status=all&year-end=close"), "measures");
    assert.match(words, /FOI requests responded to on time .* Close Close/);
    assert.ok(!words.includes("No forecast"), words);
  });

  it("shows where each year is heading beside how it stands now", () => {
    const words = sectionWords(pageOf(standings, "status=all"), "measures");
    assert.match(words, /Now Year end Change/);
    assert.match(words, /FOI requests responded to on time .* Close Close Not compared/);
  });

  it("lists after the exceptions what is none now while its year is heading for one", () => {
    const [first] = standings;
    assert.ok(first !== undefined);
    const met = first.summaries.find(({ worst }) => worst.status.kind === "met");
    assert.ok(met !== undefined);
    const { yearEnd } = met.worst.assessment;
    const verdict = { ...yearEnd.verdict, state: "missed", word: "Missed" } as const;
    const assessment = { ...met.worst.assessment, yearEnd: { ...yearEnd, verdict } };
    const worst = { ...met.worst, assessment };
    const summaries = [{ ...met, parts: [worst], worst }];
    const words = sectionWords(pageOf([{ ...first, summaries }]), "measures");
    assert.match(words, /No exception now, but the year is heading for one: .* \(1\)/);
    assert.match(words, /Target met Missed/);
  });

  it("comes a page at a time, each stretch under its status and portfolio", () => {
    const groups = worstFirst(standings, ["close", "met"]);
    const sizes = groups.map(({ summaries }) => summaries.length);
    const second = onPage(groups, (sizes[0] ?? 0) - 1, 2);
    assert.deepEqual(
      second.map(({ status, summaries }) => [status, summaries.length]),
      [
        ["close", 1],
        ["close", 1],
      ],
    );
  });
});

const nothing = { priorities: [], owners: [] };

test("a word that is none of the choices narrows nothing", () => {
  assert.deepEqual(
    readPerformanceFilters(new URLSearchParams("status=great&flag=x&priority=y&owner=z&page=-2"), nothing),
    {
      status: undefined,
      yearEnd: undefined,
      responsibility: undefined,
      frequency: undefined,
      flag: undefined,
      priority: undefined,
      owner: undefined,
      page: 1,
    },
  );
});
