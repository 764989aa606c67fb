import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { madeFonts } from "../../../test/made-fonts.ts";
import { madePictures } from "../../../test/made-pictures.ts";
import { madeReport } from "../../../test/made-report.ts";
import { reportPdf } from "./report-pdf.ts";

const at = (path: string) => JSON.stringify(fileURLToPath(new URL(path, import.meta.url)));
const printDigest = `
import { createHash } from "node:crypto";
import { madeFonts } from ${at("../../../test/made-fonts.ts")};
import { madePictures } from ${at("../../../test/made-pictures.ts")};
import { madeReport } from ${at("../../../test/made-report.ts")};
import { reportPdf } from ${at("./report-pdf.ts")};
const pdf = reportPdf(madeReport(), { fonts: madeFonts, pictures: madePictures });
process.stdout.write(createHash("sha256").update(pdf).digest("hex"));
`;

function digestElsewhere(zone: string): Promise<string> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", printDigest], {
    cwd: tmpdir(),
    env: { ...process.env, TZ: zone, LC_ALL: "C", HOME: tmpdir() },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((done, fail) => {
    let digest = "";
    child.stdout.on("data", (part: Buffer) => {
      digest += part.toString();
    });
    child.on("error", fail);
    child.on("close", () => done(digest));
  });
}

test("a report printed again, by another process, in another zone, at a later second, has the same bytes", async () => {
  const others = madeReport({ title: "Another report", asAt: "2022-02-01T09:00:00Z" });
  reportPdf(others, { fonts: madeFonts, pictures: madePictures });
  const here = reportPdf(madeReport(), { fonts: madeFonts, pictures: madePictures });
  const digest = createHash("sha256").update(here).digest("hex");
  assert.equal(await digestElsewhere("Pacific/Auckland"), digest);
  assert.equal(await digestElsewhere("America/New_York"), digest);
});

test("a report known at another instant is another document", () => {
  const later = madeReport({ asAt: "2022-02-01T09:00:00Z" });
  const [one, other] = [madeReport(), later].map((report) =>
    Buffer.from(reportPdf(report, { fonts: madeFonts, pictures: madePictures })),
  );
  assert.ok(one !== undefined && other !== undefined && !one.equals(other));
});
