/** What stands in the way of a load or a query and is no fault of the program: its message says what to do. */
export class WarehouseTrouble extends Error {}
