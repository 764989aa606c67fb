import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { madePictures } from "../../../test/made-pictures.ts";
import { madeReport } from "../../../test/made-report.ts";
import { wordFonts } from "../../../test/word-fonts.ts";
import type { ProseFigure } from "../../domain/prose/prose-figure.ts";
import { no, ok, type Result } from "../../domain/result.ts";
import type { Section } from "../model/report.ts";
import { proseBlocks } from "../prose/prose-blocks.ts";
import { type ReadBack, readBack } from "./read-back.ts";
import { reportDocx } from "./report-docx.ts";

const figures: Readonly<Record<string, ProseFigure>> = {
  "TST1.1": { text: "97.36%", figure: "results/TST/TST1.1/2020-21/value", from: [] },
  "TST1.1 target": { text: "96.30%", figure: "targets/TST/TST1.1/2020-21/target", from: [] },
  "TST1.1 status": { text: "Target met", from: [], status: "met" },
  "cash limit": { text: "£24.502m", from: ["services/TST/a", "services/TST/b"] },
};

const written = `Collection of *Council Tax* reached {{TST1.1}},
above its target of {{TST1.1 target}}: {{TST1.1 status}}.

<!-- The treasurer asked for this paragraph. -->

## What is next

- A front door for families
- Help within **ten days**, see [the plan](https://example.org/plan)

1. First the libraries
2. Then the town hall, within {{cash limit}}

> We do what we said: R&D in 2021_22.`;

function resolve(token: string): Result<ProseFigure> {
  const figure = figures[token];
  return figure === undefined ? no({ field: "", message: token }) : ok(figure);
}

const byHand = proseBlocks(written, { resolve, section: "introduction" }).blocks;
const plain = madeReport();
const introduction: Section = {
  id: "introduction",
  title: "Introduction by the portfolio holder",
  blocks: [...byHand, { kind: "paragraph", text: ["Made from the ledger, not by hand."] }],
  sections: [],
  written,
};
const report = { ...plain, sections: [introduction, ...plain.sections.slice(1)] };
const document = await reportDocx(report, { fonts: wordFonts, pictures: madePictures });

/** The document as somebody saved it after an edit of its words. */
function edited(edit: (xml: string) => string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const parts: Zippable = { ...unzipSync(document), ...more };
  const before = strFromU8(unzipSync(document)["word/document.xml"] ?? assert.fail());
  const after = edit(before);
  assert.ok(after !== before || Object.keys(more).length > 0, "the edit found nothing to change");
  return zipSync({ ...parts, "word/document.xml": strToU8(after) });
}

async function read(bytes: Uint8Array): Promise<ReadBack> {
  const back = await readBack(bytes, report);
  if (!back.ok) assert.fail(back.issues.map(({ message }) => message).join("\n"));
  return back.value;
}

async function refusal(bytes: Uint8Array, of = report): Promise<string> {
  const back = await readBack(bytes, of);
  assert.ok(!back.ok);
  return back.issues.map(({ message }) => message).join("\n");
}

test("a document nobody edited asks for nothing", async () => {
  assert.deepEqual(await read(document), { changes: [], refused: [], remarks: [] });
});

test("an edited sentence is a proposed change, with its figures as tokens and all else as it was written", async () => {
  const { changes, refused } = await read(
    edited((xml) => xml.replace(", above its target of ", ", well above its target, which is ")),
  );
  assert.deepEqual(refused, []);
  assert.deepEqual(changes, [
    {
      section: "introduction",
      title: "Introduction by the portfolio holder",
      before: written,
      after: written.replace(",\nabove its target of ", ", well above its target, which is "),
    },
  ]);
});

test("a changed text reads back to what the document says", async () => {
  const words = "Signs: * one * _two_ `three` [four] <b>five</b> R&amp;D \\* 1. # {x} https://example.org";
  const bytes = edited((xml) =>
    xml.replace(
      "A front door for families",
      words.replace("<", "&lt;").replace("</", "&lt;/").replace("&amp;", "&amp;amp;"),
    ),
  );
  const [change] = (await read(bytes)).changes;
  const again = proseBlocks(change?.after ?? assert.fail(), { resolve, section: "introduction" });
  const list = again.blocks.find((block) => block.kind === "list");
  assert.deepEqual(list?.items[0], [words]);
  assert.deepEqual(
    again.blocks.filter((block) => block.kind !== "list" || block.ordered),
    byHand.filter((block) => block.kind !== "list" || block.ordered),
  );
});

test("a paragraph added within a text's box, with words in bold, joins the text where it stands", async () => {
  const added =
    '<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:t xml:space="preserve">We were </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>on time</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>';
  const bytes = edited((xml) =>
    xml.replace(
      /<w:p><w:pPr><w:pStyle w:val="Heading2"\/><\/w:pPr><w:r><w:t xml:space="preserve">What is next/,
      (heading) => added + heading,
    ),
  );
  const [change] = (await read(bytes)).changes;
  assert.equal(change?.after, written.replace("<!--", "We were **on time**.\n\n<!--"));
});

test("a sentence deleted with its figure is a proposed change like any other", async () => {
  const bytes = edited((xml) =>
    xml.replace(/<w:r><w:t xml:space="preserve">Then the town hall, within .*?<\/w:p>/s, "</w:p>"),
  );
  const { changes, refused } = await read(bytes);
  assert.deepEqual(refused, []);
  assert.equal(changes[0]?.after, written.replace("\n2. Then the town hall, within {{cash limit}}", ""));
});

test("a figure changed in a sentence is refused with what was published, what was typed and where it comes from", async () => {
  const { changes, refused } = await read(
    edited((xml) => xml.replace("97.36%</w:t></w:r></w:sdtContent>", "98.36%</w:t></w:r></w:sdtContent>")),
  );
  assert.deepEqual(changes, []);
  assert.deepEqual(refused, [
    {
      field: "results/TST/TST1.1/2020-21/value",
      message:
        "A figure was published as “97.36%” and the document says “98.36%”. It comes from results/TST/TST1.1/2020-21/value: change it there.",
    },
  ]);
});

test("a figure changed in a table is refused, and told of once", async () => {
  const { changes, refused } = await read(edited((xml) => xml.replace("(62,871)", "(62,817)")));
  assert.deepEqual(changes, []);
  assert.deepEqual(refused, [
    {
      field: "",
      message:
        "A figure was published as “(62,871)” and the document says “(62,817)”. It is worked out from other figures: change those, where they come from.",
    },
  ]);
});

test("words typed outside the boxes are refused with the words, and so are words taken away", async () => {
  const bytes = edited((xml) => xml.replace("Made from the ledger, not by hand.", "Made by me."));
  const { refused, changes } = await read(bytes);
  assert.deepEqual(changes, []);
  assert.deepEqual(
    refused.map(({ message }) => message),
    [
      "“Made by me.” was typed or changed outside the boxes that hold words written by hand, and is not taken. Write it into a box, or change it where it comes from.",
      "“Made from the ledger, not by hand.” is no longer in the document as it was handed out. It stays in the report: it comes from the figures and the plan.",
    ],
  );
});

test("a text whose box was taken away is told by its title; an emptied box proposes no words", async () => {
  const box =
    /<w:sdt><w:sdtPr><w:alias w:val="Introduction by[^>]*><w:tag.*?<\/w:sdtPr><w:sdtContent><w:bookmarkStart[^>]*>/;
  const gone = await read(
    edited((xml) =>
      xml.replace(box, (found) => found.replace("text:introduction", "note").replace("text_", "note_")),
    ),
  );
  assert.match(
    gone.refused[0]?.message ?? "",
    /^The words of “Introduction by the portfolio holder” are no longer in their box/,
  );
  assert.equal(gone.refused[0]?.field, "introduction");
  const { blocks: _, ...rest } = introduction;
  const only = { ...report, sections: [{ ...rest, blocks: byHand }] };
  const whole = await reportDocx(only, { fonts: wordFonts, pictures: madePictures });
  const parts = unzipSync(whole);
  const xml = strFromU8(parts["word/document.xml"] ?? assert.fail());
  const start = xml.indexOf("<w:sdtContent>", xml.indexOf("text:introduction")) + "<w:sdtContent>".length;
  const empty = `${xml.slice(0, start)}<w:p/></w:sdtContent></w:sdt>${xml.slice(xml.lastIndexOf("<w:sectPr"))}`;
  const back = await readBack(zipSync({ ...parts, "word/document.xml": strToU8(empty) }), only);
  assert.ok(back.ok);
  assert.deepEqual(
    back.value.changes.map(({ after }) => after),
    ["<!-- The treasurer asked for this paragraph. -->"],
  );
});

/** The document as a program saves it that keeps bookmarks and no controls. */
function withoutControls(edit: (xml: string) => string): Uint8Array {
  return edited((xml) => edit(xml.replace(/<w:sdt>.*?<w:sdtContent>|<\/w:sdtContent><\/w:sdt>/gs, "")));
}

test("a document saved by a program that drops controls keeps its texts by their bookmarks and its figures by their print", async () => {
  assert.deepEqual((await read(withoutControls((xml) => xml))).changes, []);
  const { changes, refused } = await read(
    withoutControls((xml) => xml.replace("above its target of", "over")),
  );
  assert.deepEqual(refused, []);
  assert.equal(changes[0]?.after, written.replace(",\nabove its target of", ", over"));
});

test("a figure typed over where its control was dropped is refused all the same", async () => {
  const { changes, refused } = await read(withoutControls((xml) => xml.replace("97.36%", "98.36%")));
  assert.deepEqual(changes, []);
  assert.deepEqual(refused, [
    {
      field: "results/TST/TST1.1/2020-21/value",
      message:
        "The figure published as “97.36%” is no longer in “Introduction by the portfolio holder”, where the document now says “98.36%”. It comes from results/TST/TST1.1/2020-21/value: change it there.",
    },
  ]);
});

test("tracked changes are read as accepted and said to be; comments are passed over and said to be", async () => {
  const bytes = edited((xml) =>
    xml.replace(
      '<w:r><w:t xml:space="preserve">A front door for families</w:t></w:r>',
      '<w:del w:id="1" w:author="a"><w:r><w:delText>A front door</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>One door</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> for families</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r>',
    ),
  );
  const { changes, remarks } = await read(bytes);
  assert.equal(changes[0]?.after.includes("- One door for families\n- Help within **ten days**"), true);
  assert.deepEqual(remarks, [
    "The document has 2 tracked changes. It was read as if all were accepted: what was inserted is in, what was deleted is out.",
    "The document has 1 comment. Comments are not taken.",
  ]);
});

test("a figure's token is kept when it is longer than Word keeps the title of a control", async () => {
  const token = "TST1.1".padEnd(70, " ");
  const long = `It was {{${token}}} then.`;
  const { blocks } = proseBlocks(long, {
    resolve: () => ok(figures["TST1.1"] ?? assert.fail()),
    section: "long",
  });
  const other = { ...report, sections: [{ id: "long", title: "Long", blocks, sections: [], written: long }] };
  const parts = unzipSync(await reportDocx(other, { fonts: wordFonts, pictures: madePictures }));
  const xml = strFromU8(parts["word/document.xml"] ?? assert.fail());
  assert.ok(
    Math.max(
      ...[...xml.matchAll(/<w:(?:alias|tag) w:val="([^"]*)"/g)].map(([, name]) => name?.length ?? 0),
    ) <= 64,
  );
  const back = await readBack(
    zipSync({ ...parts, "word/document.xml": strToU8(xml.replace(" then.", " now.")) }),
    other,
  );
  assert.ok(back.ok);
  assert.deepEqual(
    back.value.changes.map(({ after }) => after),
    [`It was {{${token}}} now.`],
  );
});

test("the document of another report or version is refused by name", async () => {
  assert.match(
    await refusal(document, { ...report, version: "1.0" }),
    /made from tst-2021-22-agreement, version Draft, .* version 1\.0/,
  );
});
