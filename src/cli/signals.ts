import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** By way of process.exit, so that the embedded database is told to stop. */
const leave = (signal: NodeJS.Signals) => process.exit(128 + constants.signals[signal]);

/** A command that is asked to stop leaves at once: what it was writing is undone. */
export function leaveWhenAsked(): void {
  for (const signal of signals) process.on(signal, leave);
}

/** Settles when the process is asked to stop, in place of leaving; asked again, it leaves. */
export function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) {
      process.off(signal, leave);
      process.once(signal, () => {
        leaveWhenAsked();
        resolve();
      });
    }
  });
}

/** Output that nobody reads any more, as of a pipe into head, is let go. Anything else wrong with it is an error. */
export function letGoOfClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (cause: NodeJS.ErrnoException) => {
      if (cause.code !== "EPIPE") throw cause;
    });
  }
}
