import assert from "node:assert/strict";
import { test } from "node:test";
import { madeFeed } from "../../test/made-feed.ts";
import { rejectedHeadings, rejectedLines } from "./rejected-csv.ts";

test("a table of rejected rows says what to do with each, runs no formula, and shows nothing personal", () => {
  const feed = madeFeed();
  assert.equal(rejectedHeadings(feed), "line,columns,found,what to do,ticket,day,desk,minutes,paid\r\n");
  const rejected = {
    line: 14,
    problems: [
      { column: "minutes", found: "=1+1", message: "“=1+1” is no whole number. Write digits." },
      { column: "surname", found: "Smith", message: "“Smith” is too short. Write it out." },
    ],
    cells: { ticket: "A1", day: "2019-04-01", desk: "@desk", minutes: "=1+1", paid: "", surname: "Smith" },
  };
  assert.equal(
    rejectedLines(feed, [rejected]),
    "14,minutes; surname,'=1+1; withheld,“=1+1” is no whole number. Write digits. This column tells about a person: what was found is withheld.,A1,2019-04-01,'@desk,'=1+1,\r\n",
  );
});
