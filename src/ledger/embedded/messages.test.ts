import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { test } from "node:test";
import { EmbeddedDatabaseError, explainFileError, explainOutput } from "./messages.ts";

const told = (output: string) => explainOutput(output, tmpdir(), "/data/postgres.log").message;

test("a shared library the machine lacks is named, with what to do", () => {
  const line =
    "postgres: error while loading shared libraries: libicuuc.so.60: cannot open shared object file";
  assert.match(told(line), /needs the shared library libicuuc\.so\.60, .*\(npm ci\)/);
});

test("PostgreSQL's own words for a full disk become one line about room", () => {
  assert.match(
    told('FATAL:  could not write file "pg_wal/xlogtemp.9": No space left on device'),
    /is full \(/,
  );
});

test("a folder another PostgreSQL still has open is said to be so", () => {
  assert.match(
    told("FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use"),
    /still has .* open/,
  );
});

test("what is not foreseen is told in PostgreSQL's words, with where to read the rest", () => {
  assert.equal(
    told('LOG:  starting\nFATAL:  could not load "pg_hba.conf"\nLOG:  shut down'),
    'PostgreSQL did not start: could not load "pg_hba.conf". All it said is in /data/postgres.log.',
  );
});

test("each message is one line", () => {
  for (const code of ["EACCES", "EROFS", "ENOSPC", "ENOTDIR"]) {
    const told = explainFileError(Object.assign(new Error("no"), { code }), tmpdir());
    assert.ok(told instanceof EmbeddedDatabaseError);
    assert.doesNotMatch(told.message, /\n/);
  }
});

test("an error of the program's own is left as it is", () => {
  const mistake = new TypeError("x is not a function");
  assert.equal(explainFileError(mistake, tmpdir()), mistake);
});
