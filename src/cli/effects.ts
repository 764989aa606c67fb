import { userInfo } from "node:os";
import { askedToStop } from "./signals.ts";

/** The world a command works in, so that a test can hand it another. */
export type Effects = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  now(): Temporal.Instant;
  /** The account that runs the command: who an entry says it was written by. */
  user(): string;
  print(text: string): void;
  /** Progress and problems: kept apart from what a script reads. */
  tell(text: string): void;
  /** Whether a person is looking, so that progress is worth showing. */
  readonly watched: boolean;
  /** Settles when the process is asked to stop. */
  stopped(): Promise<void>;
};

export const realEffects: Effects = {
  environment: process.env,
  now: () => Temporal.Now.instant(),
  user: accountName,
  print: (text) => process.stdout.write(text),
  tell: (text) => process.stderr.write(text),
  watched: process.stderr.isTTY === true,
  stopped: askedToStop,
};

/** An account without a name, as containers have, is known by its number. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? "unknown"}`;
  }
}

/** How a command ended: as promised to scripts. */
export const exits = { done: 0, findings: 1, wrongUse: 2 } as const;

export type Exit = (typeof exits)[keyof typeof exits];

/** The command was not given what it needs; the message says what to do. */
export class WrongUse extends Error {}
