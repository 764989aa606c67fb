/** The warehouse cannot be used; the message is one line that says what to do, and never a password. */
export class WarehouseUnavailable extends Error {}
