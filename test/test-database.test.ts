import assert from "node:assert/strict";
import { test } from "node:test";
import { connectionOf, urlOf } from "./test-database.ts";

test("a database reached by socket is the same after it has been written as an address", () => {
  const reach = {
    host: "/tmp/a b/ö",
    port: 5433,
    user: "out turn",
    password: "p@ss/:?",
    database: "postgres",
  };
  assert.deepEqual(connectionOf(urlOf(reach)), reach);
});

test("a plain address is read with PostgreSQL's own port and database where it names none", () => {
  assert.deepEqual(connectionOf("postgresql://finance@db.example"), {
    host: "db.example",
    port: 5432,
    user: "finance",
    password: "",
    database: "postgres",
  });
});
