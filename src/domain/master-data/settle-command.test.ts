import assert from "node:assert/strict";
import { test } from "node:test";
import { settleCommand } from "./settle-command.ts";

const spelling = (text: string) => ({ text, records: 1, places: [], suggestions: [] });

test("a command made of what records hold hands it on as plain text, whatever it is", () => {
  assert.equal(
    settleCommand("teams", spelling('$(reboot) `x` "y"')),
    "outturn codes settle teams '$(reboot) `x` \"y\"' CODE --by 'POST'",
  );
  assert.equal(
    settleCommand("teams", spelling("children's")),
    "outturn codes settle teams 'children'\\''s' CODE --by 'POST'",
  );
});
