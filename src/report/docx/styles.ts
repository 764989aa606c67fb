import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from "docx";
import { ground, ink, quiet, rule, warningGround, warningInk } from "./palette.ts";

const smallText = 18;
const tight = { before: 0, after: 0, line: 252, lineRule: LineRuleType.AUTO };

/** The document's styles, by the names that Word's own lists, contents and screen readers go by. */
export function styles(font: string, accent: string): IStylesOptions {
  const faces = { ascii: font, hAnsi: font, eastAsia: font, cs: "Arial" };
  return {
    default: {
      document: {
        run: { font: faces, size: 22, color: ink, language: { value: "en-GB", bidirectional: "ar-SA" } },
        paragraph: { spacing: { after: 140, line: 283, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 64, bold: true, color: ink },
        paragraph: { spacing: { before: 0, after: 160, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(40, { before: 480, after: 180 }, ink),
      heading2: heading(30, { before: 360, after: 140 }, accent),
      heading3: heading(25, { before: 300, after: 100 }, ink),
      heading4: heading(23, { before: 240, after: 80 }, accent),
      heading5: heading(22, { before: 220, after: 60 }, ink),
      heading6: heading(22, { before: 200, after: 60 }, quiet),
      caption: {
        run: { size: 20, bold: true, color: ink },
        paragraph: {
          keepNext: true,
          spacing: { before: 300, after: 80, line: 252, lineRule: LineRuleType.AUTO },
        },
      },
      hyperlink: { run: { color: accent, underline: { color: accent } } },
    },
    characterStyles: [
      {
        id: "StatusShape",
        name: "Status Shape",
        run: { bold: true, font: "Segoe UI Symbol", noProof: true },
      },
      { id: "StatusWord", name: "Status Word", run: { bold: true } },
      { id: "TableCode", name: "Table Code", run: { bold: false, size: 17, color: quiet, noProof: true } },
    ],
    paragraphStyles: [...cover(accent), ...contents(), ...tables(), ...boxes(accent), ...words(accent)],
  };
}

function heading(size: number, spacing: { readonly before: number; readonly after: number }, color: string) {
  return {
    run: { size, bold: true, italics: false, color },
    paragraph: { keepNext: true, keepLines: true, spacing },
  };
}

function named(
  name: string,
  run: IParagraphStyleOptions["run"],
  paragraph: IParagraphStyleOptions["paragraph"] = {},
  basedOn = "Normal",
): IParagraphStyleOptions {
  const id = name.replaceAll(" ", "");
  return { id, name, basedOn, quickFormat: true, ...(run && { run }), paragraph };
}

function cover(accent: string): readonly IParagraphStyleOptions[] {
  const bar = { style: BorderStyle.SINGLE, size: 48, space: 10, color: accent };
  return [
    named(
      "Cover Council",
      { size: 28, bold: true, color: accent },
      { spacing: { before: 600, after: 900 }, border: { bottom: bar } },
    ),
    named("Subtitle", { size: 34, color: ink }, { spacing: { after: 360 } }),
    named("Cover Line", { size: 24, color: quiet }, { spacing: { after: 60 } }),
  ];
}

function contents(): readonly IParagraphStyleOptions[] {
  return [
    {
      ...named("TOC Heading", { size: 40, bold: true }, { keepNext: true, spacing: { after: 240 } }),
      next: "Normal",
    },
    { ...named("toc 1", { bold: true }, { spacing: { before: 160, after: 40 } }), id: "TOC1" },
    { ...named("toc 2", {}, { spacing: { after: 40 }, indent: { left: 340 } }), id: "TOC2" },
    named("Running Line", { size: 17, color: quiet }, { spacing: tight }),
  ];
}

function tables(): readonly IParagraphStyleOptions[] {
  const cell = { spacing: { ...tight, before: 50, after: 50 } };
  const right = { ...cell, alignment: AlignmentType.END };
  return [
    named("Table Text", { size: smallText }, cell),
    named("Table Number", { size: smallText }, right),
    named("Table Heading", { size: smallText, bold: true }, { ...cell, keepNext: true }),
    named("Table Heading Number", { size: smallText, bold: true }, { ...right, keepNext: true }),
    named(
      "Table Group",
      { size: 19, bold: true },
      { spacing: { ...tight, before: 100, after: 50 }, keepNext: true },
    ),
    named("Table Commentary", { size: smallText }, { spacing: { ...tight, before: 20, after: 100 } }),
    named("Table Reading", { size: 19, color: quiet }, { keepNext: true, spacing: { after: 80 } }),
    named(
      "Table Note",
      { size: 17, color: quiet },
      { spacing: { before: 60, after: 40, line: 252, lineRule: LineRuleType.AUTO } },
    ),
    named(
      "After Table",
      { size: 8 },
      { spacing: { before: 0, after: 120, line: 120, lineRule: LineRuleType.AUTO } },
    ),
  ];
}

function boxes(accent: string): readonly IParagraphStyleOptions[] {
  return [
    named(
      "Box Label",
      { size: 19, bold: true, color: ink },
      { spacing: { before: 40, after: 20, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    ),
    named(
      "Box Figure",
      { size: 44, bold: true, color: accent },
      { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    ),
    named(
      "Box Detail",
      { size: 18, color: quiet },
      { spacing: { after: 60, line: 250, lineRule: LineRuleType.AUTO } },
    ),
    named("Plan Item", { size: 17 }, { spacing: { ...tight, before: 20, after: 20 } }),
    named(
      "Plan Heading",
      { size: 19, bold: true, color: ink },
      { spacing: { before: 160, after: 80 }, keepNext: true },
    ),
  ];
}

function words(accent: string): readonly IParagraphStyleOptions[] {
  const side = (color: string, fill: string) => ({
    border: {
      top: { style: BorderStyle.SINGLE, size: 4, space: 5, color: fill },
      bottom: { style: BorderStyle.SINGLE, size: 4, space: 5, color: fill },
      left: { style: BorderStyle.SINGLE, size: 36, space: 10, color },
    },
    shading: { fill },
    indent: { left: 240, right: 120 },
  });
  const told = side(accent, ground(accent));
  const warned = side(warningInk, warningGround);
  const head = { keepNext: true, spacing: { before: 200, after: 0, line: 276, lineRule: LineRuleType.AUTO } };
  const rest = { spacing: { before: 0, after: 200, line: 276, lineRule: LineRuleType.AUTO } };
  return [
    named(
      "Quote",
      { italics: true, color: ink },
      {
        indent: { left: 400, right: 400 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 12, color: rule } },
      },
    ),
    named("List Item", {}, { spacing: { after: 70 } }),
    named("Finding", { color: ink, bold: true }, { keepNext: true, spacing: { before: 260, after: 100 } }),
    named(
      "Picture",
      {},
      { keepNext: false, spacing: { before: 60, after: 120, line: 240, lineRule: LineRuleType.AUTO } },
    ),
    named(
      "Cover Picture",
      {},
      { spacing: { before: 480, after: 120, line: 240, lineRule: LineRuleType.AUTO } },
    ),
    named("Picture Caption", { size: 19, color: quiet }, { spacing: { after: 200 } }),
    named("Term", { bold: true }, { keepNext: true, spacing: { before: 160, after: 20 } }),
    named("Meaning", {}, { spacing: { after: 120 }, indent: { left: 340 } }),
    named("Notice Title", { bold: true }, { ...told, ...head }),
    named("Notice Text", {}, { ...told, ...rest }),
    named("Warning Title", { bold: true, color: warningInk }, { ...warned, ...head }),
    named("Warning Text", {}, { ...warned, ...rest }),
  ];
}
