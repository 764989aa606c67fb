import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { temporaryFolder } from "../../../test/temporary-folder.ts";
import { fetchFile, usualFetchLimits } from "./fetch-file.ts";
import { fileNameOf } from "./file-name.ts";

const path = join(await temporaryFolder(), "fetched");

describe("a file that is fetched", () => {
  let server: Server;
  let address = "";
  let answer: RequestListener = (_, response) => response.end();
  before(async () => {
    server = createServer((request, response) => answer(request, response));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const at = server.address();
    assert.ok(typeof at === "object" && at !== null);
    address = `http://127.0.0.1:${at.port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const ask = (from: string, limits = usualFetchLimits) => fetchFile(from, "t0ken", path, limits);
  const refused = async (from: string, limits = usualFetchLimits) => {
    const got = await ask(from, limits);
    assert.ok(!got.ok);
    return got.issues[0]?.message ?? "";
  };

  it("is asked for with its token, and has the name the sender gives it", async () => {
    answer = (request, response) => {
      response.setHeader("content-disposition", 'attachment; filename="calls may.csv"');
      response.end(`asked with ${request.headers.authorization}`);
    };
    assert.deepEqual(await ask(`${address}/extract?id=7`), {
      ok: true,
      value: { name: "calls may.csv", bytes: 23 },
    });
    assert.equal(await readFile(path, "utf8"), "asked with Bearer t0ken");
  });

  it("may be sent on within its host, and nowhere else", async () => {
    answer = (request, response) => {
      if (request.url === "/new.csv") response.end("day\n");
      else
        response
          .writeHead(302, { location: request.url === "/old.csv" ? "/new.csv" : "http://169.254.169.254/" })
          .end();
    };
    assert.deepEqual(await ask(`${address}/old.csv`), { ok: true, value: { name: "new.csv", bytes: 4 } });
    assert.match(await refused(`${address}/elsewhere`), /sends on to another host, 169\.254\.169\.254\./);
    answer = (_, response) => void response.writeHead(302, { location: "/" }).end();
    assert.match(await refused(address), /sends on more than 5 times/);
    assert.match(await refused("http://example.org/calls.csv"), /begins with https/);
  });

  it("that is refused, missing, too large or too slow says what to do, and never the token", async () => {
    for (const [status, says] of [
      [401, /setting that tokenFrom names/],
      [404, /nothing is there/],
      [503, /Try again later/],
    ] as const) {
      answer = (_, response) => void response.writeHead(status).end();
      const message = await refused(`${address}/calls.csv?key=s3cret`);
      assert.match(message, says);
      assert.ok(!/s3cret|t0ken/.test(message));
    }
    answer = (_, response) => void response.end("x".repeat(200_000));
    assert.match(await refused(address, { ...usualFetchLimits, bytes: 100_000 }), /larger than/);
    answer = (_, response) => void response.write("x");
    assert.match(await refused(address, { ...usualFetchLimits, milliseconds: 200 }), /took longer than/);
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const closed = other.address();
    assert.ok(typeof closed === "object" && closed !== null);
    await new Promise((resolve) => other.close(resolve));
    assert.match(await refused(`http://127.0.0.1:${closed.port}/`), /nothing answers there/);
  });
});

it("a name that comes with a file has no folder, control character or great length", () => {
  assert.equal(fileNameOf('attachment; filename="../../etc/passwd"'), "passwd");
  assert.equal(fileNameOf("attachment; filename*=UTF-8''caf%C3%A9%0d%0a.csv"), "café.csv");
  assert.equal(fileNameOf('attachment; filename="..\\\\..\\\\boot.ini"'), "boot.ini");
  assert.equal(fileNameOf('attachment; filename=".."'), undefined);
  assert.equal(fileNameOf("attachment; filename*=UTF-8''%"), undefined);
  assert.equal(fileNameOf(`attachment; filename="${"a".repeat(400)}.csv"`)?.length, 150);
});
