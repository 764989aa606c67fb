import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { madePictures } from "../../../test/made-pictures.ts";
import { madeReport } from "../../../test/made-report.ts";
import { wordFonts } from "../../../test/word-fonts.ts";
import { docxLimits } from "./docx-parts.ts";
import { readBack } from "./read-back.ts";
import { reportDocx } from "./report-docx.ts";

const report = madeReport();
const document = await reportDocx(report, { fonts: wordFonts, pictures: madePictures });

function edited(edit: (xml: string) => string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const parts: Zippable = { ...unzipSync(document), ...more };
  const xml = strFromU8(unzipSync(document)["word/document.xml"] ?? assert.fail());
  return zipSync({ ...parts, "word/document.xml": strToU8(edit(xml)) });
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const back = await readBack(bytes, report);
  assert.ok(!back.ok);
  return back.issues.map(({ message }) => message).join("\n");
}

test("what is no Word document is refused with what to do", async () => {
  assert.match(await refusal(new Uint8Array()), /empty\. Send it again/);
  assert.match(await refusal(strToU8("Dear all")), /not a Word document/);
  assert.match(await refusal(zipSync({ "a.txt": strToU8("a") })), /zip file, but no Word document/);
  assert.match(await refusal(document.slice(0, 20_000)), /damaged or cut off/);
  assert.match(await refusal(edited((xml) => xml.replace("</w:body>", ""))), /cannot be read/);
  assert.match(await refusal(edited((xml) => `<!DOCTYPE a [<!ENTITY b "c">]>${xml}`)), /declares entities/);
  const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
  assert.match(await refusal(old), /old \.doc format/);
});

test("a document with macros is refused", async () => {
  assert.match(
    await refusal(edited((xml) => xml, { "word/vbaProject.bin": strToU8("macro") })),
    /holds macros/,
  );
});

test("a document that unpacks without end is refused before it is unpacked, and so is one without end inside", async () => {
  const bomb = zipSync({ "word/document.xml": new Uint8Array(30_000_000) });
  assert.match(await refusal(bomb), /unpacks to \d+ times its size/);
  const small = { ...docxLimits, bytes: 1000 };
  const large = await readBack(document, report, small);
  assert.ok(!large.ok && /at most 0 MB/.test(large.issues[0]?.message ?? ""));
  const deep = `<w:body>${"<w:sdt><w:sdtContent>".repeat(5000)}<w:p/>${"</w:sdtContent></w:sdt>".repeat(5000)}`;
  assert.match(await refusal(edited((xml) => xml.replace("<w:body>", deep))), /nested too deep/);
});
