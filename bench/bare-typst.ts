import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Report } from "../src/report/model/report.ts";
import { letteringOf } from "../src/report/pdf/lettering.ts";
import { setReport } from "../src/report/pdf/set-report.ts";
import { blocksAndPages } from "../src/report/pdf/template-pages.ts";
import { wordsAndTables } from "../src/report/pdf/template-tables.ts";

const workspace = "/bare";
const mostUnused = 2;

/** Typst by itself: what a report is set as, ready made, to PDF of the same standard, and nothing before or after. */
export function bareTypst(fonts: readonly Uint8Array[]) {
  const lettering = letteringOf(fonts);
  const fontBlobs = fonts.map((font) => Buffer.from(font));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  compiler.addSource(`${workspace}/main.typ`, wordsAndTables + blocksAndPages);
  return {
    sourceOf: (report: Report) => Buffer.from(JSON.stringify(setReport(report, lettering, new Map()).set)),
    pdfOf: (source: Buffer, { asAt }: Report): Buffer => {
      compiler.mapShadow(`${workspace}/report.json`, source);
      const { result } = compiler.compile({ mainFilePath: `${workspace}/main.typ` });
      if (result === null) throw new Error("Typst refused a report.");
      const creationTimestamp = Math.floor(Temporal.Instant.from(asAt).epochMilliseconds / 1000);
      const pdf = compiler.pdf(result, { pdfStandard: "ua-1", creationTimestamp });
      compiler.evictCache(mostUnused);
      return pdf;
    },
  };
}
