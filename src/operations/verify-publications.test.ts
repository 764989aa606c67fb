import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { publishReports } from "../../test/published-reports.ts";

/** Moves every clock a program can ask on by 300 days. */
const monthsLater = `
  const later = 300 * 24 * 3600 * 1000;
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...given) { given.length === 0 ? super(RealDate.now() + later) : super(...given); }
    static now() { return RealDate.now() + later; }
  };
  const instant = Temporal.Now.instant.bind(Temporal.Now);
  Temporal.Now.instant = () => instant().add({ milliseconds: later });`;

const program = `
  import { connect } from "./src/ledger/database.ts";
  import { verifyPublications } from "./src/operations/verify-publications.ts";
  const ledger = connect(JSON.parse(process.env.LEDGER));
  const verified = await verifyPublications(ledger);
  await ledger.destroy();
  console.log(JSON.stringify({ ...verified, today: new Date().toISOString(), now: Temporal.Now.instant().toString() }));`;

describe("publications looked at months later, by another process in another time zone", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger({ example: "made-up" });
    await publishReports(fresh.ledger);
  });
  after(() => fresh.close());

  it("an agreement and its amendment are printed again with the same bytes, in every format", async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        "--import",
        `data:text/javascript,${encodeURIComponent(monthsLater)}`,
        "--input-type=module",
        "-e",
        program,
      ],
      {
        cwd: new URL("../../", import.meta.url),
        env: {
          ...process.env,
          TZ: "Pacific/Auckland",
          LANG: "de_DE.UTF-8",
          LEDGER: JSON.stringify(fresh.connection),
        },
      },
    );
    const { checked, flaws, reprints, today, now } = JSON.parse(stdout);
    const soon = Temporal.Now.instant().add({ hours: 24 * 299 });
    assert.ok(Temporal.Instant.compare(Temporal.Instant.from(today), soon) > 0, today);
    assert.ok(Temporal.Instant.compare(Temporal.Instant.from(now), soon) > 0, now);
    assert.ok(checked >= 2, `${checked} looked at`);
    assert.deepEqual(flaws, []);
    assert.deepEqual(reprints, []);
  });
});
