import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { promisify } from "node:util";
import { madePicture, madePictures } from "../../../test/made-pictures.ts";
import { madeReport } from "../../../test/made-report.ts";
import { attribute, styleOf, textOf, within, wordDocument } from "../../../test/word-document.ts";
import { wordFonts } from "../../../test/word-fonts.ts";
import type { Report } from "../model/report.ts";
import { everyBlock, everySection, everyTable, plainWords } from "../model/walk.ts";
import { reportDocx } from "./report-docx.ts";

const options = { fonts: wordFonts, pictures: madePictures };
const report = madeReport();
const bytes = await reportDocx(report, options);
const document = wordDocument(bytes);

/** Words as XML can hold them: a line separator is a line end in Word. */
function held(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the control character that cannot be held.
  return text.replace(/\u0007/g, "").replace(/\u2028/g, "\n");
}

test("every section has a heading of Word's own, as deep as the section lies", () => {
  const headings = document.all("p").filter((paragraph) => styleOf(paragraph).startsWith("Heading"));
  const printed = headings.map(textOf);
  for (const { title } of everySection(report.sections)) assert.ok(printed.includes(title), title);
  const level = (title: string) => styleOf(headings[printed.indexOf(title)] ?? assert.fail(title));
  assert.equal(level("Introduction"), "Heading1");
  assert.equal(level("Measures"), "Heading2");
  assert.equal(level("Charts and pictures"), "Heading3");
  assert.equal(level("What the year brings"), "Heading2");
});

test("every style the words are set in is one of the document's", () => {
  const styles = within(document.part("word/styles.xml"), "style").map((one) => attribute(one, "styleId"));
  const used = [...document.all("pStyle"), ...document.all("rStyle")].map((one) => attribute(one, "val"));
  assert.deepEqual(
    [...new Set(used)].filter((style) => !styles.includes(style)),
    [],
  );
});

test("the title, the council and the language stand where Word and screen readers look", () => {
  const core = document.part("docProps/core.xml");
  const property = (name: string) => core.getElementsByTagName(name)[0]?.textContent;
  assert.equal(property("dc:title"), "Portfolio Agreement 2021/22");
  assert.equal(property("dc:creator"), "Testbury Council");
  assert.equal(property("dc:language"), "en-GB");
  assert.equal(property("dcterms:created"), "2021-11-23T23:59:59Z");
  const [language] = within(document.part("word/styles.xml"), "lang");
  assert.equal(attribute(language, "val"), "en-GB");
});

test("every cell of every table says what the model says", () => {
  const tables = document
    .all("tbl")
    .filter((table) => within(table, "tblBorders").length > 0 && within(table, "gridCol").length > 0);
  for (const table of everyTable(report.sections)) {
    const printed = tables.find((one) => attribute(within(one, "tblCaption")[0], "val") === table.caption);
    assert.ok(printed, table.caption);
    const [head, ...rows] = within(printed, "tr").map((row) => within(row, "tc").map(textOf));
    assert.deepEqual(
      head,
      table.columns.map(({ heading }) => heading),
    );
    assert.deepEqual(
      rows,
      table.rows.map((row) => {
        if (row.kind === "group") return [plainWords(row.heading)];
        return row.kind === "note" ? [plainWords(row.text)] : row.cells.map(plainWords);
      }),
    );
  }
});

test("a table's headings are repeated on each page it takes, and no row is cut by the end of one", () => {
  for (const table of document.all("tbl")) {
    const rows = within(table, "tr");
    assert.equal(rows.filter((row) => within(row, "tblHeader").length > 0).length, 1);
    assert.ok(within(rows[0] ?? assert.fail(), "tblHeader").length === 1);
    for (const row of rows) assert.equal(within(row, "cantSplit").length, 1);
  }
});

test("tables are captioned and counted in the order of print, each with its code", () => {
  const captions = document.all("p").filter((paragraph) => styleOf(paragraph) === "Caption");
  const counted = captions.filter((one) =>
    within(one, "instrText").some((code) => code.textContent?.includes("SEQ Table")),
  );
  const expected = [...everyTable(report.sections)].map(
    ({ caption, code }, at) => `Table ${at + 1}. ${caption}\t${code}`,
  );
  assert.deepEqual(counted.map(textOf), expected);
});

test("figures in columns of numbers stand to the right", () => {
  const [cell] = document.all("tc").filter((one) => textOf(one) === "(62,871)");
  assert.equal(styleOf(within(cell ?? assert.fail(), "p")[0] ?? assert.fail()), "TableNumber");
  const styles = document.part("word/styles.xml");
  const style = within(styles, "style").find((one) => attribute(one, "styleId") === "TableNumber");
  assert.equal(attribute(within(style ?? assert.fail(), "jc")[0], "val"), "end");
});

test("every picture says in words what it shows", () => {
  const said = [...(document.parts["word/document.xml"] ? document.all("wp:docPr") : [])].map((one) =>
    one.getAttribute("descr"),
  );
  const charts = [...everyBlock(report.sections)].flatMap((block) =>
    block.kind === "chart" ? [block.drawing] : [],
  );
  assert.deepEqual(said, [
    madePicture.alt,
    ...charts.map(({ title, description }) => `${title}. ${description}`),
    madePicture.alt,
    "The same drawing again",
  ]);
});

test("a chart travels as shapes and as a picture for what cannot draw shapes", () => {
  const media = Object.keys(document.parts).filter((name) => name.startsWith("word/media/"));
  assert.equal(media.filter((name) => name.endsWith(".svg")).length, 2);
  assert.equal(media.filter((name) => name.endsWith(".png")).length, 3);
  assert.equal(document.all("asvg:svgBlip").length, 2);
});

test("the contents are filled in, lead to their sections and ask nothing when opened", () => {
  const entries = document.all("p").filter((paragraph) => /^TOC\d$/.test(styleOf(paragraph)));
  assert.deepEqual(entries.map(textOf), [
    "Introduction",
    "One-page plan",
    "Performance",
    "Measures",
    "Financial resources",
    "Capital",
    "Risks",
    "Words that are hard to print: “£” & <b>",
    "A section with nothing in it",
  ]);
  const bookmarks = document.all("bookmarkStart").map((mark) => attribute(mark, "name"));
  for (const entry of entries) {
    assert.ok(bookmarks.includes(attribute(within(entry, "hyperlink")[0], "anchor")));
  }
  assert.equal(
    within(document.part("word/settings.xml"), "updateFields").filter(
      (one) => attribute(one, "val") !== "false",
    ).length,
    0,
  );
});

test("only a table too wide for an upright page lies on its side, with the heading that leads to it", () => {
  const body = document.all("body")[0] ?? assert.fail();
  const pages: string[][] = [[]];
  for (const node of [...body.childNodes]) {
    if (node.nodeName === "w:p") pages.at(-1)?.push(textOf(node as never));
    const section = document.all("sectPr").find((one) => one === node || one.parentNode?.parentNode === node);
    if (section !== undefined) pages.at(-1)?.push(attribute(within(section, "pgSz")[0], "orient"));
    if (section !== undefined) pages.push([]);
  }
  const side = pages.filter((page) => page.includes("landscape"));
  assert.equal(side.length, 1);
  assert.equal(side[0]?.[0], "Financial resources");
});

test("a status is its word, with a shape beside it", () => {
  const cells = document.all("tc").filter((one) => textOf(one) === "Target met");
  assert.equal(cells.length, 1);
  assert.equal(cells[0]?.textContent, "✓ Target met");
});

test("each page says that figures are made up and which page of how many it is", () => {
  const heads = Object.keys(document.parts).filter((name) => /^word\/header\d\.xml$/.test(name));
  const feet = Object.keys(document.parts).filter((name) => /^word\/footer\d\.xml$/.test(name));
  assert.equal(heads.length, 2);
  for (const name of heads)
    assert.match(document.part(name).documentElement?.textContent ?? "", /Some figures are made up · Draft/);
  for (const name of feet) {
    assert.match(document.part(name).documentElement?.textContent ?? "", /Page PAGE of NUMPAGES/);
  }
});

test("words that run from right to left are marked so, and those round them are not", () => {
  const whole = document.all("p").find((one) => textOf(one).startsWith("مجلس المدينة")) ?? assert.fail();
  assert.equal(within(whole, "bidi").length, 1);
  const mixed = document.all("p").find((one) => textOf(one).startsWith("Arabic:")) ?? assert.fail();
  assert.equal(within(mixed, "bidi").length, 0);
  const right = within(mixed, "r").filter((run) => within(run, "rtl").length === 1);
  assert.deepEqual(
    right.map((run) => run.textContent),
    ["خدمات المجلس، 97.36% من الضرائب", "שירותי המועצה"],
  );
  const hebrew = within(right[1] ?? assert.fail(), "lang")[0];
  assert.equal(hebrew?.getAttribute("w:bidi"), "he-IL");
});

test("hard words are kept to the letter; what XML cannot hold is left out and counted among the properties", () => {
  const printed = document.all("p").map(textOf);
  for (const block of report.sections.find(({ id }) => id === "words")?.blocks ?? []) {
    if (block.kind === "paragraph")
      assert.ok(printed.includes(held(plainWords(block.text))), plainWords(block.text));
  }
  const told = document.part("docProps/core.xml").getElementsByTagName("dc:description")[0]?.textContent;
  assert.equal(told, "1 character was left out, which a Word document cannot hold.");
});

test("links lead outside only by the web, mail or telephone", async () => {
  const linked = withWords([
    { kind: "link", to: "javascript:alert(1)", of: ["bad"] },
    { kind: "link", to: "https://example.org/?a=1&b=“2”", of: ["good"] },
    { kind: "link", to: "/measures/TST1.1", of: ["within"] },
  ]);
  const made = wordDocument(await reportDocx(linked, options));
  assert.deepEqual(
    made
      .all("hyperlink")
      .filter((one) => one.hasAttribute("r:id"))
      .map(textOf),
    ["good"],
  );
  const sited = wordDocument(await reportDocx(linked, { ...options, site: "https://council.example/" }));
  assert.deepEqual(
    sited
      .all("hyperlink")
      .filter((one) => one.hasAttribute("r:id"))
      .map(textOf),
    ["good", "within"],
  );
});

test("a document is refused, with the picture's digest, when its file was not given", async () => {
  await assert.rejects(
    reportDocx(report, { ...options, pictures: new Map() }),
    new RegExp(madePicture.sha256),
  );
});

test("the council's colour is taken, and a colour that is none is not", async () => {
  const styles = async (accent: string) => {
    const made = await reportDocx(madeReport({ council: { name: "Testbury Council", accent } }), options);
    return new TextDecoder().decode(wordDocument(made).parts["word/styles.xml"]);
  };
  assert.match(await styles("#7a1fa2"), /7A1FA2/);
  assert.doesNotMatch(await styles("red"), /"RED"|"red"/);
});

test("the same report is the same file in any process, hour and time zone", async () => {
  const program = `
    import { createHash } from "node:crypto";
    import { madePictures } from "./test/made-pictures.ts";
    import { madeReport } from "./test/made-report.ts";
    import { wordFonts } from "./test/word-fonts.ts";
    import { reportDocx } from "./src/report/docx/report-docx.ts";
    const bytes = await reportDocx(madeReport(), { fonts: wordFonts, pictures: madePictures });
    process.stdout.write(createHash("sha256").update(bytes).digest("hex"));`;
  const run = async (TZ: string) => {
    const cwd = new URL("../../../", import.meta.url);
    const env = { ...process.env, TZ };
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], {
      cwd,
      env,
    });
    return stdout;
  };
  const here = createHash("sha256").update(bytes).digest("hex");
  assert.deepEqual(await Promise.all([run("Pacific/Auckland"), run("America/Los_Angeles")]), [here, here]);
});

function withWords(
  text: Extract<Report["sections"][number]["blocks"][number], { kind: "paragraph" }>["text"],
): Report {
  const blocks = [{ kind: "paragraph" as const, text }];
  return madeReport({ sections: [{ id: "links", title: "Links", blocks, sections: [] }] });
}
