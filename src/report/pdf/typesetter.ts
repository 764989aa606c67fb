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
const mostUnused = 1;

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

/** In one step: a compiled document held here would keep its memory until JavaScript's own is collected. */
function pdfOf(compiler: NodeCompiler, asAt: Temporal.Instant): Uint8Array {
  const creationTimestamp = Math.floor(asAt.epochMilliseconds / 1000);
  try {
    const document = { mainFilePath: `${workspace}/main.typ` };
    return withRowHeaders(compiler.pdf(document, { pdfStandard: standard, creationTimestamp }));
  } catch (cause) {
    throw new Error(`The report could not be set as PDF: ${whyOf(cause)}`, { cause });
  }
}

/** Typst's words stand in the error's code where its message is empty. */
function whyOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ("code" in cause ? String(cause.code) : cause.name);
}

function asBuffers(files: ReadonlyMap<string, Uint8Array>): readonly (readonly [string, Buffer])[] {
  return Array.from(files, ([name, bytes]) => [name, Buffer.from(bytes)] as const);
}
