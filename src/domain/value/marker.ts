/** What a reader must know about a value that exists. Closed: a new marker is a change of publication practice. */
export const markers = [
  "provisional",
  "revised",
  "estimated",
  "forecast",
  "low-reliability",
  "break-in-series",
] as const;

export type Marker = (typeof markers)[number];
