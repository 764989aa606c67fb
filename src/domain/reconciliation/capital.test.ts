import assert from "node:assert/strict";
import { test } from "node:test";
import { capitalIsFunded } from "./f13-capital.ts";
import { ringFenced } from "./f17-ring-fenced.ts";
import { sampleAgreement, sampleRows } from "./sample-agreement.ts";

const scheme = "scheme spendYear row block listing name amount";
const funding = "scheme spendYear source name amount";

const programme = [
  "assets 2021/22 line general - Assets 2273",
  "airport 2021/22 line general - Airport 3273",
  "general-total 2021/22 subtotal general - Sub-total 5546",
  "primary 2021/22 line schools - Primary 10414",
  "schools-total 2021/22 subtotal schools - Sub-total 10414",
  "total 2021/22 total - - TOTAL 15960",
  "assets 2022/23 line general - Assets 5846",
  "total 2022/23 total - - TOTAL 5846",
];

function capital(schemes: readonly string[], ...sources: readonly string[]) {
  return capitalIsFunded(
    sampleAgreement({
      capitalSchemes: sampleRows("capitalSchemes", scheme, ...schemes),
      capitalFunding: sampleRows("capitalFunding", funding, ...sources),
    }),
  );
}

test("a programme ties by block, by year and with what pays for it", () => {
  const checked = capital(
    programme,
    "- 2021/22 capital_grants Grants 14980",
    "- 2021/22 capital_receipts Receipts 980",
    "- 2021/22 all_sources TOTAL 15960",
    "- 2022/23 capital_receipts Receipts 5846",
  );
  assert.deepEqual(checked.observations, []);
  assert.equal(checked.sums, 4 + 2 + 1);
});

test("larger schemes listed beside the programme are no part of it", () => {
  assert.deepEqual(
    capital([...programme, "queens-road 2021/22 line - detail Queens_Road 4419"]).observations,
    [],
  );
});

test("funding that does not pay for the programme is an error of its year", () => {
  const { observations } = capital(programme, "- 2021/22 all_sources TOTAL 15690");
  assert.deepEqual(
    observations.map(({ place, message, likelyCause }) => [place, message, likelyCause]),
    [
      [
        "capital_funding.programme.2021-22.all-sources.amount.programme",
        "Capital programme, 2021/22 funding: the programme is £15,960k, but the total of the funding is printed as £15,690k: £270k less.",
        "The two figures have the same digits, with two of them changed round.",
      ],
    ],
  );
});

test("funding scheme by scheme ties along each scheme and down each source", () => {
  const schemes = [
    "early 2021/22 line - - Early 69",
    "special 2021/22 line - - Special 452",
    "total 2021/22 total - - T 521",
  ];
  const tying = [
    "early 2021/22 capital_grants Grants 55",
    "early 2021/22 external_contributions External 14",
    "special 2021/22 capital_grants Grants 443",
    "special 2021/22 external_contributions External 9",
    "total 2021/22 capital_grants Grants 498",
    "total 2021/22 external_contributions External 23",
  ];
  assert.deepEqual(capital(schemes, ...tying), { observations: [], sums: 1 + 3 + 2 });
  const { observations } = capital(schemes, ...tying.with(2, "special 2021/22 capital_grants Grants 434"));
  assert.deepEqual(
    observations.map(({ place, difference }) => [place, difference]),
    [
      ["capital_schemes.special.2021-22.amount.funding", "9"],
      ["capital_funding.total.2021-22.capital-grants.amount", "9"],
    ],
  );
});

const fundColumns = "fund line row block name amount";

test("the schools grant ties by block, and with its balances brought and carried forward", () => {
  const nonCashLimits = sampleRows(
    "nonCashLimits",
    fundColumns,
    "dsg central line - Central 1606",
    "dsg places line high-needs Places 6900",
    "dsg top-up line high-needs Top-up 8561",
    "dsg high-needs-total subtotal high-needs Sub-total 15461",
    "dsg total total - Total 17067",
    "dsg opening brought_forward balances Opening -300",
    "dsg movement line balances In_year 120",
    "dsg closing carried_forward balances Closing -180",
  );
  assert.deepEqual(ringFenced("dsg")(sampleAgreement({ nonCashLimits })), { observations: [], sums: 3 });
});

test("a block of the schools grant that does not make its subtotal is an error", () => {
  const nonCashLimits = sampleRows(
    "nonCashLimits",
    fundColumns,
    "dsg places line high-needs Places 6900",
    "dsg top-up line high-needs Top-up 8561",
    "dsg high-needs-total subtotal high-needs Sub-total 15641",
  );
  const [found] = ringFenced("dsg")(sampleAgreement({ nonCashLimits })).observations;
  assert.equal(found?.identity, "F17");
  assert.equal(
    found?.message,
    "Dedicated Schools Grant: Places £6,900k plus Top-up £8,561k comes to £15,461k, but the subtotal is printed as £15,641k: £180k more.",
  );
});
