import { imageSize } from "image-size";
import type { Drawing } from "../model/block.ts";
import type { Picture } from "../model/picture.ts";
import type { Gathering } from "./gathering.ts";
import { type Markup, xml } from "./markup.ts";
import { drawingUnits, portraitWidth } from "./page-setup.ts";
import { paragraph } from "./words-markup.ts";

/** How large a picture may stand, in twentieths of a point. */
export type Room = { readonly width: number; readonly height: number };

export const fullRoom: Room = { width: portraitWidth, height: 7400 };

/** A chart across the page, as shapes with a picture for what cannot draw them; it says its figures in words. */
export function chartMarkup({ wide, title, description }: Drawing, gathering: Gathering): Markup | undefined {
  const placed = gathering.chart(wide);
  if (placed === undefined) return undefined;
  const shapes = xml`<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${placed.shapes}"/></a:ext></a:extLst>`;
  const alt = description === "" ? title : `${title}. ${description}`;
  return inPlace(
    placed.relationship,
    within(placed, fullRoom, true),
    { alt, title, style: "Picture" },
    shapes,
    gathering,
  );
}

/** A photograph or picture with its words for who cannot see it. Throws when its file is no picture. */
export function pictureMarkup(
  { sha256, alt }: Picture,
  room: Room,
  gathering: Gathering,
  style = "Picture",
): Markup | undefined {
  const placed = gathering.picture(sha256);
  if (placed === undefined) return undefined;
  const { width, height, orientation } = imageSize(placed.bytes);
  const turned = orientation !== undefined && orientation >= 5;
  const size = turned ? { width: height, height: width } : { width, height };
  return inPlace(
    placed.relationship,
    within(size, room, false),
    { alt, title: alt, style },
    undefined,
    gathering,
  );
}

/** The size a picture takes: all its room when it may grow, else at most what its dots are good for. */
function within(size: Room, room: Room, grows: boolean): Room {
  const dots = 15;
  const most = grows ? room.width : Math.min(room.width, size.width * dots);
  const scale = Math.min(most / size.width, room.height / size.height);
  return { width: size.width * scale, height: size.height * scale };
}

function inPlace(
  relationship: string,
  size: Room,
  { alt, title, style }: { readonly alt: string; readonly title: string; readonly style: string },
  more: Markup | undefined,
  gathering: Gathering,
): Markup {
  const id = gathering.next();
  const [across, down] = [Math.round(size.width * drawingUnits), Math.round(size.height * drawingUnits)];
  const drawing = xml`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${across}" cy="${down}"/><wp:docPr id="${id}" name="Picture ${id}" descr="${alt}" title="${title}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="Picture ${id}" descr="${alt}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relationship}">${more}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${across}" cy="${down}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  return paragraph(style, drawing, "");
}
