/** What `outturn import` is given besides its paths. */
export type ImportOptions = {
  readonly check?: boolean;
  readonly marked?: string;
  readonly acceptFindings?: string;
  readonly retractMissing?: boolean;
  readonly ledgerExtract?: boolean;
  readonly leaveUnknown?: boolean;
  readonly portfolio?: string;
  readonly year?: string;
  readonly period?: string;
  readonly by?: string;
  readonly json?: boolean;
  readonly data?: string;
};
