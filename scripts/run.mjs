import { spawnSync } from "node:child_process";

const windows = process.platform === "win32";

/**
 * Runs a program to its end and keeps what it prints.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number }} [options]
 */
export function run(program, args, options = {}) {
  // npm is a .cmd on Windows, which only a shell starts.
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    ...options,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: windows && program === "npm",
  });
  const printed = [stdout, stderr, error?.message].filter(Boolean).join("\n").trim();
  return { ok: status === 0, status: status ?? 1, stdout: stdout ?? "", printed };
}
