import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import { after, before, test } from "node:test";
import { openBrowser, type Visitor } from "./browser.ts";

const sound = `<h1>Budget</h1><p>Cash limit <span>£16.420m</span></p>`;
const bodies: Readonly<Record<string, string>> = {
  "/": sound,
  "/grey": `${sound}<p class="pale">The forecast is met.</p>`,
  "/unclosed": `${sound}<p>Reserves</div>`,
  "/inline": `${sound}<script>document.title = "Changed";</script>`,
  "/wide": `${sound}<div class="wide">Programme</div>`,
  "/elsewhere": `${sound}<img src="http://127.0.0.2:9/logo.png" alt="Logo">`,
};

let server: Server;
let visitor: Visitor;

before(async () => {
  server = createServer(({ url = "" }, response) => {
    if (url === "/style.css") {
      response.setHeader("content-type", "text/css").end(".pale { color: #ccc } .wide { width: 700px }");
      return;
    }
    response.statusCode = url in bodies ? 200 : 404;
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-security-policy", "default-src 'none'; style-src 'self'; img-src * data:");
    response.end(document(bodies[url] ?? sound));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  assert.ok(typeof address === "object" && address !== null);
  visitor = await openBrowser(`http://127.0.0.1:${address.port}`);
});

after(async () => {
  await visitor?.close();
  server.close();
});

function document(body: string): string {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>Budget</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/style.css"></head>
<body><main>${body}</main></body>
</html>
`;
}

test("a sound page is opened, at either width, at both and with scripts off", async () => {
  for (const visit of [{}, { width: 320 }, { width: [1280, 320] }, { javaScript: false }]) {
    const page = await visitor.openPage("/", visit);
    assert.equal(await page.getByRole("heading").textContent(), "Budget");
    visitor.leave(page);
  }
});

test("a page that is not there is opened by who looks for it", async () => {
  visitor.leave(await visitor.openPage("/nowhere", { status: 404 }));
  await assert.rejects(visitor.openPage("/nowhere"), /answered 404, not 200/);
});

const faults = [
  ["text too pale to read", "/grey", /color-contrast/],
  ["markup that is not HTML", "/unclosed", /close-order/],
  ["a script the security policy refuses", "/inline", /console: .*inline script/],
  ["a page wider than its window", "/wide", /is 7\d\d px wide in a window of 320 px/],
  ["a picture from another host", "/elsewhere", /asks http:\/\/127\.0\.0\.2:9\/logo\.png/],
] as const;

for (const [fault, path, complaint] of faults) {
  test(`${fault} is found`, async () => {
    await assert.rejects(visitor.openPage(path, { width: [1280, 320] }), complaint);
  });
}
