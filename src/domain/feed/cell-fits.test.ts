import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cellFits, guessedType } from "./cell-fits.ts";
import type { ColumnType } from "./feed-column.ts";

const fit = (type: ColumnType, texts: readonly string[]) => texts.filter((text) => cellFits({ type }, text));

describe("a cell fits its column", () => {
  it("as money however an accounting system writes it", () => {
    const written = [
      "1,234.50",
      "(20.00)",
      "20.00-",
      "£20",
      "-£20.00",
      "20.00 CR",
      "1234",
      ".50",
      "-",
      "£(3.10)",
    ];
    assert.deepEqual(fit("money", written), written);
    assert.deepEqual(fit("money", ["Total", "12/04/2019", "1,23", "£", "()", "CR", "20 m"]), []);
  });

  it("as a day in British order, in words, in ISO or as a spreadsheet's number", () => {
    const written = [
      "31/12/2019",
      "1/4/19",
      "2019-12-31",
      "2019-12-31T08:30:00Z",
      "31-Dec-2019",
      "1 April 2019",
      "43831",
      "43831.5",
      "20191231",
    ];
    assert.deepEqual(fit("date", [...written, "Mon 01 Apr 2019", "01.04.2019 10:15"]).length, 11);
    assert.deepEqual(fit("datetime", ["12/31/2019", "1234", "phone", "10:15", "0/4/2019"]), []);
  });

  it("as a whole number with or without commas, and not with pence", () => {
    assert.deepEqual(fit("integer", ["12", "1,200", "-3", "12.00", "12.5", "12a"]), [
      "12",
      "1,200",
      "-3",
      "12.00",
    ]);
  });

  it("as yes or no in the usual words and in those of the column", () => {
    assert.equal(cellFits({ type: "boolean", yes: ["Answered"], no: ["Abandoned"] }, "abandoned"), true);
    assert.equal(cellFits({ type: "boolean" }, "abandoned"), false);
    assert.equal(cellFits({ type: "boolean" }, "Y"), true);
  });

  it("where it is blank, whatever the column", () => {
    assert.equal(cellFits({ type: "date" }, "  "), true);
    assert.equal(cellFits({ type: "date", blank: ["N/A"] }, "n/a "), true);
    assert.equal(cellFits({ type: "date" }, "n/a"), false);
  });

  it("as a share of a hundred, which is no money", () => {
    assert.deepEqual(fit("decimal", ["80.5%", "(3 %)", "80.5"]), ["80.5%", "(3 %)", "80.5"]);
    assert.equal(cellFits({ type: "money" }, "80%"), false);
  });
});

describe("an unknown column", () => {
  it("is thought to hold the narrowest thing all its values are", () => {
    assert.equal(guessedType(["01/04/2019", "", "2019-04-02"]), "date");
    assert.equal(guessedType(["01/04/2019 10:00"]), "datetime");
    assert.equal(guessedType(["12", "3"]), "integer");
    assert.equal(guessedType(["12.5", "3"]), "decimal");
    assert.equal(guessedType(["80.0%", "3"]), "decimal");
    assert.equal(guessedType(["1,234.50", "3.00"]), "money");
    assert.equal(guessedType(["Yes", "no"]), "boolean");
    assert.equal(guessedType(["00123", "456"]), "text");
    assert.equal(guessedType(["", " "]), undefined);
  });
});
