import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { computedFigure } from "../../src/domain/computed-measure/proposal-words.ts";
import { results } from "../../src/domain/data-package/tables/measures.ts";
import { computedResults } from "../../src/domain/data-package/tables/records.ts";
import { decimalText } from "../../src/domain/value/decimal.ts";
import { present } from "../../src/ledger/as-at.ts";
import { readRows } from "../../src/ledger/read-rows.ts";
import { computeResults } from "../../src/operations/compute-results.ts";
import { type RecordsSite, recordsSite } from "../records-site.ts";

/** Each figure as printed in the published papers, and the counts it is printed with. */
const printed = [
  "CFE1.1 2017/18 year 85.5",
  "CFE1.1 2018/19 year 87.0",
  "CFE1.1 2019/20 year 93.0",
  "CFE1.1 2020/21 q1 93 174/187",
  "CFE1.10 2019/20 year 87 1590/1823",
  "CFE1.2 2017/18 year 35.9 42/117",
  "CFE1.2 2018/19 year 28.4 33/116",
  "CFE1.2 2019/20 year 33.9 41/121",
  "CFE1.3 2017/18 year 38.5 30/78",
  "CFE1.3 2018/19 year 23.8 19/80",
  "CFE1.3 2019/20 year 29.8 25/84",
  "CFE1.4 2017/18 year 89.7 105/117",
  "CFE1.4 2018/19 year 91.4 106/116",
  "CFE1.4 2019/20 year 88.4 107/121",
  "CFE1.5 2017/18 year 66.7 56/84",
  "CFE1.5 2018/19 year 77.1 64/83",
  "CFE1.5 2019/20 year 76.2 77/101",
  "CFE1.6 2019/20 year 80.7 192836/238982",
  "CFE1.8 2019/20 year 74.4 884427/1188424",
  "CFE1.9 2017/18 year 98 3169/3230",
  "CFE1.9 2018/19 year 96 3026/3136",
  "CFE1.9 2019/20 year 98 2872/2930",
  "CFE3.1 2017/18 year 131379",
  "CFE3.1 2018/19 year 138413",
  "CFE3.1 2019/20 year 156557",
  "RCG1.1 2018/19 year 97.25",
  "RCG1.1 2019/20 year 97.14",
  "RCG1.1 2020/21 year 97.36",
  "RCG1.1 2021/22 mid-year 54.12",
  "RCG1.10 2018/19 year 80.1",
  "RCG1.10 2019/20 year 74.9",
  "RCG1.10 2020/21 year 88.0",
  "RCG1.10 2021/22 mid-year 81.6 2448/3000",
  "RCG1.2 2018/19 year 97.52",
  "RCG1.2 2019/20 year 97.45",
  "RCG1.2 2020/21 year 93.42",
  "RCG1.2 2021/22 mid-year 52.84",
  "RCG1.3 2018/19 year 8.5",
  "RCG1.3 2019/20 year 7.4",
  "RCG1.3 2020/21 year 6.1",
  "RCG1.3 2021/22 mid-year 6.4",
  "RCG1.4 2018/19 year 12.6",
  "RCG1.4 2019/20 year 19.1",
  "RCG1.4 2020/21 year 15.1",
  "RCG1.4 2021/22 mid-year 20.6",
  "RCG1.5 2018/19 year 95.6",
  "RCG1.5 2019/20 year 95.60",
  "RCG1.5 2020/21 year 94.65",
  "RCG1.5 2021/22 mid-year 93.8 30391/32400",
  "RCG1.6 2018/19 year 42.25",
  "RCG1.6 2019/20 year 43.26",
  "RCG1.6 2020/21 year 44.18",
  "RCG1.7 2018/19 year 14.85",
  "RCG1.7 2019/20 year 15.50",
  "RCG1.7 2020/21 year 15.39",
  "RCG1.8 2018/19 year 93.69",
  "RCG1.8 2019/20 year 100.33",
  "RCG1.8 2020/21 year 90.28",
  "RCG3.1-sickness 2018/19 year 9.85",
  "RCG3.1-sickness 2019/20 year 9.59",
  "RCG3.1-sickness 2020/21 year 8.14",
  "RCG3.1-sickness 2021/22 mid-year 8.61",
];

const yearText = (year: number) => `${year}/${String(year + 1).slice(2)}`;

describe("measures worked out from the example's records", () => {
  let site: RecordsSite;
  before(async () => {
    site = await recordsSite();
  });
  after(() => site.close());

  it("equal the published figures, counts and all, and are confirmed by a post", async () => {
    const at = await present(site.ledger);
    const held = await readRows(site.ledger, results, at);
    const confirmed = (await readRows(site.ledger, computedResults, at)).map((row) => {
      const { measure, year, period, status } = row;
      const result = held.find(
        (one) =>
          one.measure === measure && one.year === year && one.period === period && one.part === row.part,
      );
      assert.equal(status, "confirmed");
      assert.ok(result?.value !== undefined);
      const counts = result.denominator === undefined ? "" : ` ${result.numerator}/${result.denominator}`;
      if (result.denominator !== undefined) {
        assert.equal(decimalText(row.numerator), String(result.numerator));
        assert.equal(row.denominator && decimalText(row.denominator), String(result.denominator));
      }
      return `${measure} ${yearText(year)} ${period} ${decimalText(result.value)}${counts}`;
    });
    assert.deepEqual(confirmed.toSorted(), printed.toSorted());
  });

  it("differ nowhere from what was published; what the papers do not print is proposed and not entered", async () => {
    const { proposals, doubts } = await computeResults(site.ledger, site.warehouse, {
      at: await present(site.ledger),
    });
    assert.deepEqual(doubts, []);
    assert.deepEqual(
      proposals.filter(({ standing }) => standing.kind === "differs"),
      [],
    );
    const lost = proposals.filter(({ definition }) => definition.measure.measure === "CFE1.10");
    assert.deepEqual(
      lost.map((one) => `${one.periodWords} ${computedFigure(one)} ${one.standing.kind}`),
      ["2017/18 83.3% new", "2018/19 87.5% new", "2019/20 87.2% same"],
    );
  });

  it("rest on records that say of themselves that they are made up", async () => {
    const page = await (await fetch(`${site.address}/feeds/contact-centre-calls`)).text();
    assert.match(page, /Made-up records that add up to the published figures/);
    const loads = await site.warehouse.loads("contact-centre-calls");
    assert.deepEqual(
      loads.map(({ file, records, rejected }) => [file.name, records, rejected]),
      [["contact-centre-calls-2019-20.csv", 238_982, 6]],
    );
  });
});
