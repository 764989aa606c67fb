import { formats } from "../../operations/render-report.ts";
import type { ReportFile } from "../report-addresses.ts";
import { type Answer, notFound } from "../site.ts";
import type { Visit } from "../visit.ts";
import { draftAs } from "./draft-of.ts";
import { withDraft } from "./with-draft.ts";

/** A draft as a file, made on the spot. */
export function draftFile(visit: Visit, id: string, ending: ReportFile): Promise<Answer> {
  return withDraft(visit, id, async (draft) => {
    const { report } = draft;
    const name = `${report.id}-draft.${ending}`;
    if (ending === "json") {
      const body = JSON.stringify(report);
      return { kind: "file", file: { name, type: "application/json", body } };
    }
    const format = formats.find((one) => one === ending);
    if (format === undefined) {
      return notFound("A draft has no archive: only what was published is archived.", [
        { text: "Read the draft", href: visit.to.reports.one(report.id, "draft") },
      ]);
    }
    const { mediaType, bytes } = await draftAs(visit, draft, format);
    return { kind: "file", file: { name, type: mediaType, body: bytes } };
  });
}
