import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { type Lettering, letteringOf } from "./lettering.ts";
import { withRowHeaders } from "./row-headers.ts";
import type { SetReport } from "./set-report.ts";
import { blocksAndPages } from "./template-pages.ts";
import { wordsAndTables } from "./template-tables.ts";

export type Typesetter = {
  readonly lettering: Lettering;
  readonly typeset: (
    report: SetReport,
    files: ReadonlyMap<string, Uint8Array>,
    asAt: Temporal.Instant,
  ) => Uint8Array;
};

/** A folder that is not there: all that Typst may read is given to it in memory. */
const workspace = "/outturn-report";
const standard = "ua-1";
/** Results of Typst's that so many reports have not used are let go of. */
const mostUnused = 2;

/** Typst with the fonts read, kept for many reports. */
export function typesetterOf(fonts: readonly Uint8Array[]): Typesetter {
  const lettering = letteringOf(fonts);
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
  });
  compiler.addSource(`${workspace}/main.typ`, wordsAndTables + blocksAndPages);
  return {
    lettering,
    typeset: (report, files, asAt) => {
      const given = new Map([["report.json", Buffer.from(JSON.stringify(report))], ...asBuffers(files)]);
      for (const [name, bytes] of given) compiler.mapShadow(`${workspace}/${name}`, bytes);
      try {
        return pdfOf(compiler, asAt);
      } finally {
        for (const name of given.keys()) compiler.unmapShadow(`${workspace}/${name}`);
        compiler.evictCache(mostUnused);
      }
    },
  };
}

function pdfOf(compiler: NodeCompiler, asAt: Temporal.Instant): Uint8Array {
  const compiled = compiler.compile({ mainFilePath: `${workspace}/main.typ` });
  if (compiled.result === null) {
    const why = compiled.takeDiagnostics();
    const told = why === null ? [] : compiler.fetchDiagnostics(why);
    throw new Error(`The report could not be set as PDF: ${JSON.stringify(told)}`);
  }
  const creationTimestamp = Math.floor(asAt.epochMilliseconds / 1000);
  return withRowHeaders(compiler.pdf(compiled.result, { pdfStandard: standard, creationTimestamp }));
}

function asBuffers(files: ReadonlyMap<string, Uint8Array>): readonly (readonly [string, Buffer])[] {
  return Array.from(files, ([name, bytes]) => [name, Buffer.from(bytes)] as const);
}
