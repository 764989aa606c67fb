import assert from "node:assert/strict";
import { test } from "node:test";
import { markdown } from "./markdown.ts";

const bullets = (items: string) => `<ul class="govuk-list govuk-list--bullet">${items}</ul>`;

test("blank lines part paragraphs, and single line ends do not", () => {
  assert.equal(markdown("One\ntwo.\n\nThree.").toString(), "<p>One two.</p><p>Three.</p>");
});

test("a list may follow its sentence at once, and a paragraph the list", () => {
  assert.equal(
    markdown("First:\n- **safe** play;\n- quiet.\n\nThen more.").toString(),
    `<p>First:</p>${bullets("<li><strong>safe</strong> play;</li><li>quiet.</li>")}<p>Then more.</p>`,
  );
});

test("numbers and headings are kept", () => {
  assert.equal(
    markdown("## Aims\n1. Open\n2. Clean").toString(),
    '<p><strong>Aims</strong></p><ol class="govuk-list govuk-list--number"><li>Open</li><li>Clean</li></ol>',
  );
});

test("what comes from outside is never markup", () => {
  assert.equal(
    markdown("<script>alert(1)</script> 3 * 4 * 5 snake_case_name").toString(),
    "<p>&lt;script&gt;alert(1)&lt;/script&gt; 3 * 4 * 5 snake_case_name</p>",
  );
});
