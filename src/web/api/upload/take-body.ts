import { open } from "node:fs/promises";

export type BodyLimits = {
  readonly bytes: number;
  /** How long nothing may come. */
  readonly silence: number;
  /** How long all of it may take. */
  readonly milliseconds: number;
};

export const usualBodyLimits: BodyLimits = {
  bytes: 2 * 1024 ** 3,
  silence: 30_000,
  milliseconds: 60 * 60_000,
};

/** What came of a body: all of it, nothing, more than may come, or too little for too long. */
export type TakenBody = "whole" | "empty" | "too large" | "too slow" | "cut off";

/** Writes a body to a file as it comes. Whatever it gives but "whole", the file is of no use. */
export async function takeBody(
  body: ReadableStream<Uint8Array> | null,
  path: string,
  limits: BodyLimits,
): Promise<TakenBody> {
  if (body === null) return "empty";
  const reader = body.getReader();
  const file = await open(path, "wx", 0o600);
  const last = performance.now() + limits.milliseconds;
  let bytes = 0;
  try {
    for (;;) {
      const patience = Math.min(limits.silence, last - performance.now());
      const chunk = await within(reader.read(), patience);
      if (chunk === undefined) return "too slow";
      if (chunk.done) return bytes === 0 ? "empty" : "whole";
      bytes += chunk.value.length;
      if (bytes > limits.bytes) return "too large";
      await writeWhole(file, chunk.value);
    }
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && String(cause.code) === "ENOSPC") throw cause;
    return "cut off";
  } finally {
    await file.close();
    void reader.cancel().catch(() => {});
  }
}

async function writeWhole(file: Awaited<ReturnType<typeof open>>, chunk: Uint8Array): Promise<void> {
  let at = 0;
  while (at < chunk.length) at += (await file.write(chunk, at)).bytesWritten;
}

/** What is promised, or undefined where it takes longer. */
async function within<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), Math.max(0, milliseconds));
  });
  promise.catch(() => {});
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
