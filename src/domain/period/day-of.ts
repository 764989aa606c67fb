/** The time zone English councils keep their days and clocks by. */
export const councilZone = "Europe/London";

/** The day a council would say an instant falls on. */
export function dayOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(councilZone).toPlainDate();
}
