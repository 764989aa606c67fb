import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { requestsFeed } from "../../../test/requests-feed.ts";
import type { Condition } from "./condition.ts";
import { conditionWords } from "./condition-words.ts";

const said = (condition: Condition) => conditionWords(condition, requestsFeed);

describe("a condition in words", () => {
  it("says within how many working days of which calendar", () => {
    const within = { from: "received", to: "answered", days: 20, calendar: "england" };
    assert.equal(said({ within }), "answered within 20 working days (england) of received");
    assert.equal(
      said({ within: { from: "received", to: "answered", days: 1 } }),
      "answered within 1 day of received",
    );
  });

  it("names the values a cell may and may not have", () => {
    assert.equal(said({ column: "channel", in: ["phone"] }), "channel is phone");
    assert.equal(said({ column: "channel", in: ["phone", "web", "post"] }), "channel is phone, web or post");
    assert.equal(said({ column: "channel", notIn: ["post"] }), "channel is not post");
    assert.equal(said({ column: "channel", notIn: ["post", "web"] }), "channel is neither post nor web");
    assert.equal(said({ column: "upheld", in: [true] }), "complaint upheld is yes");
  });

  it("says a stretch of money and of days as a reader would", () => {
    assert.equal(said({ column: "cost", from: "1500.00" }), "cost is £1,500.00 or more");
    assert.equal(said({ column: "cost", from: "-20", to: "20" }), "cost is from −£20 to £20");
    assert.equal(said({ column: "received", to: "2019-03-31" }), "received is on or before 31 March 2019");
  });

  it("says whether a cell is filled in, and leaves an abbreviation its capitals", () => {
    assert.equal(said({ column: "answered", held: false }), "answered is blank");
    assert.equal(said({ column: "ico", held: true }), "ICO case is filled in");
  });

  it("puts an either-or inside an and in brackets", () => {
    const phone: Condition = { column: "channel", in: ["phone"] };
    const open: Condition = { column: "answered", held: false };
    assert.equal(said({ all: [phone, open] }), "channel is phone and answered is blank");
    assert.equal(
      said({ all: [phone, { any: [open, { not: phone }] }] }),
      "channel is phone and (either answered is blank or not (channel is phone))",
    );
  });
});
