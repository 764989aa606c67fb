import { allTables } from "../domain/data-package/all-tables.ts";
import { cellForm, neededWords } from "../domain/data-package/cells.ts";
import { columnName, type Reference, type Table } from "../domain/data-package/table.ts";

const opening = `# The data package

What a council hands in, and what Outturn hands back: a [Frictionless data package](https://datapackage.org), that is a
folder with \`datapackage.json\` and a CSV file for each table. The same tables may come as the sheets of one XLSX
workbook, as CSV files without \`datapackage.json\`, or as a single CSV file.

    npx outturn template --out my-package          an empty package as CSV files
    npx outturn template --out my-package.xlsx     the same as a workbook
    npx outturn import my-package --check          what would be written, and what is wrong
    npx outturn export --out copy                  everything the ledger holds, as a package

## Rules for every table

- A file or sheet is named after its table: \`results.csv\`, sheet \`results\`. A sheet called \`notes\` is not read.
- The first row names the columns, in any order. Columns that need not be filled in may be left out. A column called
  \`what is wrong\` is not read: it is where a file that could not be imported says why.
- CSV files are UTF-8 with commas, quotation marks doubled within quotation marks (RFC 4180).
- Each row is named by its key. The same key twice in a package is refused; the same key in a later package corrects the row.
- Nothing is guessed. What can't be read is refused with the file, the row, the column, what was found and what was expected, and
  nothing at all is written until everything can be read.
- A figure keeps the places it was written with: 96.30 is not 96.3. In a workbook, type such a figure as text.
- Amounts are plain digits in the unit their row names: \`-2343\` in \`GBP thousand\` is £2,343,000 of income.
- Where a table has the column \`as_printed\` and only that is filled in, the columns beside it are read from it; where both are and they
  disagree, the import says so.
- \`knownOn\` in \`datapackage.json\` is the day the council knew what the package says (\`"knownOn": "2021-06-07"\`). Without it, that is
  the moment of import.
- Pictures lie in the package's folder \`files\`: a row of \`images\` names one by its file, a JPEG or PNG of at most 5 MB and 10,000 pixels
  each way. What a file is, is told by what it holds. A workbook can't carry them: hand pictures in with a folder of CSV files.
- \`source_file\` and \`source_line\`, at the end of every table, say where a figure was taken from, so that it can be followed back.
- A cell that begins like a formula (\`=\`, \`+\`, \`@\`) is written as it is. Putting a mark before it would make a safer sheet and wrong data:
  what is exported must be read back as it was. In a workbook such a cell is text and is never run.

## What cells hold

| Kind | Holds |
|---|---|
`;

const kinds = [
  "code",
  "line",
  "text",
  "list",
  "flag",
  "year",
  "date",
  "decimal",
  "count",
  "amount",
  "unit",
  "period",
] as const;

/** The guide to the data package in Markdown: every table column by column, from their definition. */
export function packageGuide(): string {
  const holds = kinds.map((kind) => `| ${kind} | ${cellForm({ kind, about: "", optional: false })} |`);
  const contents = allTables.map(({ name, title }) => `- [${title}](#${name}): \`${name}\``);
  const head = `${opening}${holds.join("\n")}\n| choice | one of the words listed with the column |`;
  const sections = [head, `## The tables\n\n${contents.join("\n")}`, ...allTables.map(tableGuide)];
  return `${sections.join("\n\n")}\n`;
}

function tableGuide(table: Table): string {
  const rows = Object.entries(table.columns).map(([property, column]) => {
    const key = table.key.includes(property) ? "key, " : "";
    const words =
      column.choices === undefined
        ? ""
        : ` One of: ${column.choices.map((word) => `\`${word}\``).join(", ")}.`;
    return `| \`${columnName(property)}\` | ${column.kind} | ${key}${neededWords(column)} | ${column.about}${words} |`;
  });
  const references = table.references.map(referenceWords);
  const refersTo = references.length === 0 ? [] : [`Refers to ${references.join("; ")}.`];
  return [
    `### ${table.name}`,
    `${table.title}. ${table.about}`,
    ...refersTo,
    `| Column | Kind | Needed | What it means |\n|---|---|---|---|\n${rows.join("\n")}`,
  ].join("\n\n");
}

function referenceWords({ table, columns, as }: Reference): string {
  const listed = (names: readonly string[]) => names.map((name) => `\`${columnName(name)}\``).join(" and ");
  const called = as === undefined ? "" : ` (there ${listed(as)})`;
  return `${listed(columns)} in [\`${table}\`](#${table})${called}`;
}
