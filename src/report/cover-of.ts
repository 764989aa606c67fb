import { dateWords } from "../domain/period/calendar.ts";
import { dayOf } from "../domain/period/day-of.ts";
import type { Cover } from "./model/report.ts";
import { draft } from "./notices-of.ts";
import type { ReportSource } from "./report-source.ts";
import { subjectOf } from "./report-titles.ts";
import { pictureOf } from "./sections/introduction.ts";
import { committeeName } from "./sections/timetable.ts";

/** The lines beneath the title, from the top: whom it is about, who holds it, who brings it where and when, the version. */
export function coverOf(source: ReportSource): Cover {
  const { cover, images } = source.written;
  const image = pictureOf(images, cover?.image);
  const lines = [
    cover?.subtitle,
    subjectOf(source),
    source.of === "portfolio" ? holderLine(source.agreement.portfolio) : undefined,
    meetingLine(source),
    cover?.from === undefined ? undefined : `Report of the ${cover.from}`,
    `${source.version === draft ? draft : `Version ${source.version}`}, figures as known on ${dateWords(dayOf(Temporal.Instant.from(source.asAt)))}`,
  ].filter((line) => line !== undefined);
  return { lines, ...(image !== undefined && { image }) };
}

function holderLine({
  holder,
  holderRole,
}: {
  holder?: string | undefined;
  holderRole?: string | undefined;
}) {
  if (holder === undefined) return holderRole;
  return holderRole === undefined ? holder : `${holder}, ${holderRole}`;
}

function meetingLine(source: ReportSource): string | undefined {
  const { committee, meetingOn } = source.written.cover ?? {};
  const agreement = source.of === "portfolio" ? source.agreement : source.portfolios[0]?.agreement;
  const named = agreement === undefined ? committee : committeeName(agreement, committee);
  if (meetingOn === undefined) return named;
  return named === undefined ? dateWords(meetingOn) : `${named}, ${dateWords(meetingOn)}`;
}
