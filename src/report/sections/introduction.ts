import type { ImageRow } from "../../domain/data-package/tables/reports.ts";
import type { Block } from "../model/block.ts";
import type { Picture } from "../model/picture.ts";
import { paragraph } from "../printed/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";

/** The holder's photograph, before what the holder says, and the holder's name and office after it. */
export const introduction: SectionBuilder<PortfolioSource> = ({ agreement, written }, { id, title }) => {
  const { holder, holderRole, photo } = agreement.portfolio;
  const picture = pictureOf(written.images, photo);
  const image: readonly Block[] =
    picture === undefined
      ? []
      : [{ kind: "image", picture, ...(holder !== undefined && { caption: holder }) }];
  const signed =
    holder === undefined
      ? []
      : [
          paragraph([
            { kind: "strong", of: [holder] },
            ...(holderRole === undefined ? [] : [`, ${holderRole}`]),
          ]),
        ];
  return { id, title, blocks: [...image, ...signed], sections: [] };
};

/** A picture by its key; undefined where none is meant, or its file is not held. */
export function pictureOf(images: readonly ImageRow[], key: string | undefined): Picture | undefined {
  const row = images.find(({ image }) => image === key);
  if (row?.sha256 === undefined) return undefined;
  return { sha256: row.sha256, alt: row.alt, ...(row.credit !== undefined && { credit: row.credit }) };
}
