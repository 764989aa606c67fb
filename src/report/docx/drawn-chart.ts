import { createHash } from "node:crypto";
import { Resvg } from "@resvg/resvg-js";
import type { ReportFonts } from "./report-fonts.ts";

/** A chart as Word takes it: shapes alone, whose letters need no font, and a picture for what cannot draw shapes. */
export type DrawnChart = {
  readonly svg: string;
  readonly png: Uint8Array;
  /** In the chart's own units, for its proportions. */
  readonly width: number;
  readonly height: number;
};

const kept = new Map<string, DrawnChart>();
const mostKept = 200;

/** The chart in the council's colour. Drawing takes tens of milliseconds, so what was drawn is kept in the process. */
export function drawnChart(svg: string, accent: string, fonts: ReportFonts): DrawnChart {
  const key = createHash("sha256").update(`${fonts.name} ${accent} ${svg}`).digest("hex");
  const before = kept.get(key);
  if (before !== undefined) return before;
  const drawn = draw(svg, accent, fonts);
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, drawn);
  return drawn;
}

function draw(
  svg: string,
  accent: string,
  { name, regular, bold, italic, boldItalic }: ReportFonts,
): DrawnChart {
  const style = `<style>.chart-accent{fill:#${accent}}.chart-accent-line{stroke:#${accent}}</style>`;
  const drawing = new Resvg(svg.replace(/<svg\b[^>]*>/, `$&${style}`), {
    font: {
      loadSystemFonts: false,
      fontFiles: [regular, bold, italic, boldItalic].map(({ file }) => file),
      defaultFontFamily: name,
    },
    fitTo: { mode: "zoom", value: 2 },
    background: "#ffffff",
  });
  const { width, height } = drawing;
  return { svg: plainShapes(drawing.toString()), png: drawing.render().asPng(), width, height };
}

/** Word paints a stroke over its fill whatever the drawing says, so a halo becomes a shape of its own beneath. */
function plainShapes(svg: string): string {
  return svg
    .replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
    .replace(/<path [^>]*paint-order="stroke"[^>]*\/>/g, (path) => {
      const plain = path.replace(/ paint-order="stroke"/, "");
      const letters = plain.replace(/ stroke(-[a-z]+)?="[^"]*"/g, "");
      return `${plain}${letters}`;
    });
}
