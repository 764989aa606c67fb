import { strFromU8, strToU8, type Zippable, zipSync } from "fflate";
import { fontParts } from "./embedded-fonts.ts";
import type { Frame } from "./frame.ts";
import type { Gathering } from "./gathering.ts";
import { type Markup, xml } from "./markup.ts";
import type { ReportFonts } from "./report-fonts.ts";

/** The document as one file. Nothing in it comes from a clock or from chance: its dates are the report's own. */
export function packed(
  frame: Frame,
  body: Markup,
  gathering: Gathering,
  fonts: ReportFonts,
  asAt: string,
): Uint8Array {
  const at = Temporal.Instant.from(asAt).round("second");
  const links = gathering.relationships.map(
    ({ id, type, target, external }) =>
      xml`<Relationship Id="${id}" Type="${type}" Target="${target}"${external && xml` TargetMode="External"`}/>`
        .text,
  );
  const parts: Record<string, Uint8Array> = {
    ...frame.parts,
    "word/document.xml": strToU8(`${frame.opening}${body.text}</w:document>`),
    ...fontParts(fonts),
  };
  const change = (part: string, by: (text: string) => string) => {
    const bytes = parts[part];
    if (bytes === undefined) throw new Error(`The docx library made a package without ${part}.`);
    parts[part] = strToU8(by(strFromU8(bytes)));
  };
  change("word/_rels/document.xml.rels", (text) =>
    text.replace("</Relationships>", () => `${links.join("")}</Relationships>`),
  );
  change("docProps/core.xml", (text) =>
    text
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at}`)
      .replace("</cp:coreProperties>", "<dc:language>en-GB</dc:language></cp:coreProperties>"),
  );
  change("word/settings.xml", (text) =>
    text
      .replace("<w:displayBackgroundShape/>", "$&<w:embedTrueTypeFonts/>")
      .replace("</w:compat>", '$&<w:themeFontLang w:val="en-GB"/>'),
  );
  for (const [name, bytes] of Object.entries(gathering.files)) parts[`word/media/${name}`] = bytes;
  return zipped(parts, at);
}

const first = "[Content_Types].xml";

/** Packing harder takes longer than the room it saves is worth. */
const quick = 3;

/** Pictures are packed already, and fonts hardly gain by it. */
function isPacked(name: string): boolean {
  return /\.(png|jpeg|odttf)$/.test(name);
}

/** A zip keeps its time without a zone, so each part is given the report's hour as read in UTC. */
function zipped(parts: Readonly<Record<string, Uint8Array>>, at: Temporal.Instant): Uint8Array {
  const { year, month, day, hour, minute, second } = at.toZonedDateTimeISO("UTC");
  const mtime = new Date(year, month - 1, day, hour, minute, second);
  const names = Object.keys(parts).sort();
  const files: Zippable = {};
  for (const name of [first, ...names.filter((other) => other !== first)]) {
    const bytes = parts[name];
    if (bytes !== undefined) files[name] = [bytes, { level: isPacked(name) ? 0 : quick }];
  }
  return zipSync(files, { mtime, os: 0 });
}
