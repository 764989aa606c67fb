import { createReadStream, createWriteStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { sizeWords } from "../limits.ts";
import { Refusal, refusal } from "./refusal.ts";
import { scanFile } from "./scan-file.ts";
import type { Work } from "./work.ts";

/** Unpacks a .gz file to a temporary one as it streams, up to the limits. */
export async function unpacked(
  work: Work,
): Promise<{ readonly path: string; readonly size: number; readonly sha256: string }> {
  const { name, limits, path } = work;
  const handle = await open(path, "r");
  const { sha256 } = await scanFile(handle, () => work.step(0)).finally(() => handle.close());
  const to = await work.temporary("unpacked");
  let bytes = 0;
  const counted = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      work.step(5);
      const ratio = bytes / work.size;
      if (bytes > limits.bytesUnpacked || (bytes > 16 * 1024 * 1024 && ratio > limits.unpackingRatio)) {
        const most = sizeWords(limits.bytesUnpacked);
        throw refusal(
          name,
          `more than ${sizeWords(bytes)} when unpacked`,
          `up to ${most}, and ${limits.unpackingRatio} times its size`,
          `the file unpacks to more than ${sizeWords(bytes)}. Unpack it and send what is in it.`,
        );
      }
      yield chunk;
    }
  };
  try {
    await pipeline(createReadStream(path), createGunzip(), counted, createWriteStream(to, { flags: "wx" }));
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (cause instanceof Refusal || !/^Z_|ERR_TRAILING/.test(code)) throw cause;
    throw refusal(
      name,
      "a damaged .gz file",
      "a whole one",
      "the file can’t be unpacked: it is damaged or was cut off on its way. Send it again.",
    );
  }
  return { path: to, size: (await stat(to)).size, sha256 };
}
