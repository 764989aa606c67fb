import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { bestCoding } from "./best-coding.ts";

/** A file every page may load, ready to be sent. */
type Asset = {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly brotli?: Uint8Array<ArrayBuffer>;
  readonly gzip?: Uint8Array<ArrayBuffer>;
};

export type Assets = {
  readonly stylesheet: string;
  readonly fonts: readonly string[];
  readonly icon: string;
  /** ES modules for pages with charts. */
  readonly modules: readonly string[];
  /** The asset at this address, or undefined. Addresses carry the content's hash, so they may be kept for ever. */
  find(path: string): Asset | undefined;
};

const styles = join(import.meta.dirname, "../html/styles");
const chartReader = join(import.meta.dirname, "../html/chart-reader/chart-reader.js");
const fontFolder = join(
  createRequire(import.meta.url).resolve("@fontsource/atkinson-hyperlegible-next/package.json"),
  "../files",
);
const fontNames = [400, 700].map((weight) => `atkinson-hyperlegible-next-latin-${weight}-normal.woff2`);

/** Reads the stylesheet, fonts and scripts once, names them by their content and compresses what gains by it. */
export async function loadAssets(): Promise<Assets> {
  const assets = new Map<string, Asset>();
  const fonts: string[] = [];
  let css = await readFile(join(styles, "outturn.css"), "utf8");
  for (const name of fontNames) {
    const bytes = new Uint8Array(await readFile(join(fontFolder, name)));
    const path = `/assets/${digest(bytes)}-${name}`;
    assets.set(path, { type: "font/woff2", bytes });
    fonts.push(path);
    css = css.replaceAll(`fonts/${name}`, path);
  }
  const bytes = new TextEncoder().encode(css);
  const stylesheet = `/assets/${digest(bytes)}-outturn.css`;
  assets.set(stylesheet, compressed("text/css; charset=utf-8", bytes));
  const drawn = new Uint8Array(await readFile(join(styles, "icon.svg")));
  const icon = `/assets/${digest(drawn)}-icon.svg`;
  assets.set(icon, compressed("image/svg+xml", drawn));
  const script = new Uint8Array(await readFile(chartReader));
  const reader = `/assets/${digest(script)}-chart-reader.js`;
  assets.set(reader, compressed("text/javascript; charset=utf-8", script));
  return { stylesheet, fonts, icon, modules: [reader], find: (path) => assets.get(path) };
}

function compressed(type: string, bytes: Uint8Array<ArrayBuffer>): Asset {
  const hard = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return {
    type,
    bytes,
    brotli: new Uint8Array(brotliCompressSync(bytes, hard)),
    gzip: new Uint8Array(gzipSync(bytes, { level: 9 })),
  };
}

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 12);
}

/** The asset in the best coding the browser takes. */
export function sendAsset(asset: Asset, accepted: string): Response {
  const headers = new Headers({
    "content-type": asset.type,
    "cache-control": "public, max-age=31536000, immutable",
    vary: "accept-encoding",
  });
  const coding = bestCoding(accepted, ["br", "gzip"]);
  const packed = coding === undefined ? undefined : { br: asset.brotli, gzip: asset.gzip }[coding];
  if (coding === undefined || packed === undefined) return new Response(asset.bytes, { headers });
  headers.set("content-encoding", coding);
  return new Response(packed, { headers });
}
