import 'server-only';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a part of an address can be the id of a row; if not, there is no such row. */
export const isRowId = (text: string): boolean => UUID.test(text);
