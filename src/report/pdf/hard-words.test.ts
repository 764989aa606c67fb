import assert from "node:assert/strict";
import { test } from "node:test";
import { madeFonts } from "../../../test/made-fonts.ts";
import { madePicture, madePictures } from "../../../test/made-pictures.ts";
import { madeReport } from "../../../test/made-report.ts";
import { readPdf } from "../../../test/read-pdf.ts";
import type { Picture, PictureFiles } from "../model/picture.ts";
import type { Report } from "../model/report.ts";
import type { Words } from "../model/words.ts";
import { reportPdf } from "./report-pdf.ts";

function saying(words: Words, overrides: Partial<Report> = {}): Report {
  return madeReport({
    notices: [],
    sections: [{ id: "said", title: "Said", blocks: [{ kind: "paragraph", text: words }], sections: [] }],
    ...overrides,
  });
}

async function printed(report: Report): Promise<string> {
  const { pages } = await readPdf(reportPdf(report, { fonts: madeFonts, pictures: madePictures }));
  return pages.map(({ words }) => words).join(" ");
}

test("words that are code elsewhere are printed as they stand, wherever they stand", async () => {
  const hostile = [
    '#panic("no")',
    '#import "@preview/cetz:0.3.0"',
    "$x^2$ *bold* _em_ `raw` <label> @said = Title",
    "\\ \" ' ] } ) // /* */ #(1 + 1)",
    '<script>alert("1")</script> &amp; {{token}}',
  ];
  const said = await printed(
    saying([hostile.join(" ")], {
      title: hostile[0] ?? "",
      subject: hostile[1] ?? "",
      version: hostile[2] ?? "",
      council: { name: hostile[3] ?? "", accent: "#fff); #panic(" },
      cover: { lines: hostile },
      sections: hostile.map((title, at) => ({
        id: `${title} ${at}`,
        title,
        blocks: [
          { kind: "paragraph", text: [{ kind: "strong", of: [title] }] },
          {
            kind: "table",
            table: {
              id: title,
              code: title,
              caption: title,
              columns: [{ heading: title, kind: "header" }],
              rows: [{ kind: "line", cells: [[title]] }],
              notes: [[title]],
            },
          },
        ],
        sections: [],
      })),
    }),
  );
  const close = (text: string) => text.replace(/\s+/g, "");
  for (const words of hostile) assert.ok(close(said).split(close(words)).length > 5, words);
});

test("what no font draws is seen to be missing, each character a box, and the rest is printed", async () => {
  const said = await printed(saying(["Emoji 👩‍👩‍👧 and 東京 and 97.36%"]));
  assert.match(said, /Emoji □ and □□ and 97\.36%/);
});

test("names in letters the document's font lacks are printed as they are written", async () => {
  const names = ["Ōtautahi", "Đặng Thị", "Київ", "Ελλάδα", "→", "№"];
  const said = await printed(saying([{ kind: "strong", of: [names.join(" ")] }, " ", names.join(" ")]));
  const close = said.normalize("NFC").replace(/\s/g, "");
  for (const name of names) assert.equal(close.split(name.replace(" ", "")).length, 3, name);
});

test("words that run from right to left are set from the right edge, with the figures among them", async () => {
  const { pages } = await readPdf(
    reportPdf(saying(["שירותי המועצה 2021/22"]), { fonts: madeFonts, pictures: madePictures }),
  );
  const words = pages.at(-1)?.words ?? "";
  assert.match(words, /המועצה/);
  assert.match(words, /2021\/22/);
});

test("letters that an unseen character turns round, over many lines, leave the document whole", async () => {
  const turned = "a council \u202eof its own\u202c and \u2067another 24.5%\u2069 to follow ";
  assert.match(await printed(saying([turned.repeat(60)])), /another|rehtona/);
});

test("an accent drawn apart from its letter is drawn, and what is never seen is left out", async () => {
  assert.match(await printed(saying(["Cafe\u0301 a\u0007b\u200bc\u00add"])), /Café abcd/);
});

test("line ends and tabs among words are spaces", async () => {
  assert.match(await printed(saying(["one\ntwo\tthree\u2028four"])), /one two three four/);
});

test("a word longer than its line, and a commentary of many pages, are set whole", async () => {
  const commentary = Array.from({ length: 6000 }, (_, at) => `word${at}`).join(" ");
  const said = await printed(
    saying([commentary], {
      sections: [
        {
          id: "long",
          title: "Long",
          blocks: [
            {
              kind: "table",
              table: {
                id: "t",
                code: "ABCDEF",
                caption: "Commentaries",
                columns: [
                  { heading: "Measure", kind: "header" },
                  { heading: "Commentary", kind: "text", width: 3 },
                ],
                rows: [
                  { kind: "line", cells: [["A"], [commentary]] },
                  { kind: "note", text: [commentary, " end"] },
                  { kind: "line", cells: [["x".repeat(400)], ["B"]] },
                ],
                notes: [],
              },
            },
          ],
          sections: [],
        },
      ],
    }),
  );
  assert.match(said, /word5998 word5999/);
  assert.match(said, /word5999 end/);
});

test("a row with a cell too few is refused by its table's name", () => {
  const table = {
    id: "ragged",
    code: "ABCDEF",
    caption: "Ragged",
    columns: [
      { heading: "A", kind: "header" as const },
      { heading: "B", kind: "number" as const },
    ],
    rows: [{ kind: "line" as const, cells: [["one"]] }],
    notes: [],
  };
  const report = saying([], {
    sections: [{ id: "t", title: "T", blocks: [{ kind: "table", table }], sections: [] }],
  });
  assert.throws(
    () => reportPdf(report, { fonts: madeFonts, pictures: madePictures }),
    /Table ragged has a row of 1 cells for its 2/,
  );
});

test("a picture without a file, or with a broken one, is refused by its name", () => {
  const whole = madePictures.get(madePicture.sha256)?.bytes ?? new Uint8Array();
  const files = (bytes: Uint8Array, type: "image/png" | "image/jpeg" = "image/png"): PictureFiles =>
    new Map([[madePicture.sha256, { type, bytes }]]);
  const damaged = whole.slice();
  damaged.fill(0, 200, 210);
  for (const [pictures, complaint] of [
    [new Map(), /Drawing of a person.*has no file/],
    [files(whole.slice(0, 300)), /is broken/],
    [files(damaged), /is broken/],
    [files(whole, "image/jpeg"), /is not the JPEG it is said to be/],
    [files(new Uint8Array(20_000_001)), /20\.0 MB, and 20 MB is the most/],
  ] as const) {
    assert.throws(() => reportPdf(madeReport(), { fonts: madeFonts, pictures }), complaint);
  }
});

test("a picture's file name in the document cannot lead elsewhere", () => {
  const image: Picture = { sha256: "../../etc/passwd", alt: "A picture of a file elsewhere" };
  const report = madeReport({ cover: { lines: [], image } });
  assert.throws(() => reportPdf(report, { fonts: madeFonts, pictures: madePictures }), /has no file/);
});
