import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { clickHouseDialect as dialect, writtenTime } from "./clickhouse-dialect.ts";

describe("what ClickHouse is written", () => {
  it("holds any text within its marks", () => {
    assert.equal(dialect.text("O'Neil \\ \0"), String.raw`'O\'Neil \\ \0'`);
  });

  it("takes no name but of plain letters, digits and underscores", () => {
    assert.equal(dialect.name("offered_at"), "`offered_at`");
    for (const name of ["", "a b", "a`b", "a\\", "1a", "é"]) assert.throws(() => dialect.name(name), name);
  });

  it("counts days from 1970, and moments in seconds of the clock on the wall", () => {
    assert.equal(dialect.day(Temporal.PlainDate.from("2019-04-01")), "17987");
    assert.equal(dialect.day(Temporal.PlainDate.from("1969-12-31")), "(-1)");
    assert.equal(dialect.moment(Temporal.PlainDateTime.from("1970-01-02T00:00:01")), "86401");
    assert.equal(dialect.moment(Temporal.PlainDateTime.from("1969-12-31T23:59:59")), "(-1)");
  });

  it("comes back as the day or moment it was", () => {
    assert.equal(writtenTime("-1", "date"), "1969-12-31");
    assert.equal(writtenTime("17987", "date"), "2019-04-01");
    assert.equal(writtenTime("-1", "datetime"), "1969-12-31T23:59:59");
    assert.equal(writtenTime("17987", "integer"), "17987");
  });

  it("compares decimals one by one, for an old server takes none in a list", () => {
    const values = [dialect.decimal("1.5", 2), dialect.decimal("-2", 2)];
    assert.equal(
      dialect.among("`share`", values, "decimal"),
      "(`share` = toDecimal64('1.5', 2) OR `share` = toDecimal64('-2', 2))",
    );
    assert.equal(dialect.among("`team`", ["'a'", "'b'"], "text"), "(`team` IN ('a', 'b'))");
  });

  it("asks of an empty list nothing a server would refuse", () => {
    assert.equal(dialect.placeIn([], "`team`"), "0");
    assert.equal(dialect.numberAt([], "1"), "CAST(NULL AS Nullable(Int32))");
  });
});
