import assert from "node:assert/strict";
import { test } from "node:test";
import { madeFonts } from "../../test/made-fonts.ts";
import { madePictures } from "../../test/made-pictures.ts";
import { madeReport } from "../../test/made-report.ts";
import { everyTag, readPdf, wordsOf } from "../../test/read-pdf.ts";
import { textOf, wordDocument } from "../../test/word-document.ts";
import { wordFonts } from "../../test/word-fonts.ts";
import { reportDocx } from "./docx/report-docx.ts";
import { reportPage } from "./html/report-page.ts";
import type { Plan } from "./model/block.ts";
import { reportPdf } from "./pdf/report-pdf.ts";
import { planWords } from "./plan-words.ts";

const plan: Plan = {
  title: "The plan on a page",
  outcomes: ["People live well"],
  priorities: [{ name: "Good services", deliverables: [], measures: [] }],
};
const report = madeReport({
  sections: [{ id: "plan", title: "Plan", blocks: [{ kind: "plan", plan }], sections: [] }],
});
const pictures = madePictures;

test("a plan has the same words over its parts, and for a priority with nothing, in each document", async () => {
  const page = reportPage(report, { pictures, stylesheet: "" });
  const word = wordDocument(await reportDocx(report, { pictures, fonts: wordFonts }));
  const pdf = await readPdf(reportPdf(report, { pictures, fonts: madeFonts }));
  const paragraphs = word.all("p").map(textOf).join("\n");
  const set = pdf.pages.flatMap(({ tags }) => [...everyTag(tags)].map(wordsOf)).join("\n");
  for (const words of Object.values(planWords)) {
    assert.ok(page.includes(words), `On the page: ${words}`);
    assert.ok(paragraphs.includes(words), `In Word: ${words}`);
    if (words !== planWords.priorities) assert.ok(set.includes(words), `In the PDF: ${words}`);
  }
});
