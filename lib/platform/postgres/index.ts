import 'server-only';

export type { Pool, PoolClient } from 'pg';
export { requireBoundRole } from './bound-role';
export { type IlrSelection, readIlrRecords } from './ilr-record-source';
export type { StoredIlrRecord } from './ilr-stored-record';
export {
  type IlrColumn,
  type IlrTable,
  ilrTables,
  quoted,
} from './ilr-tables';
export { pool } from './pool';
export { EDITED_SINCE } from './roll-over-making';
export { type Seeing, seeingNothing, seeingSql } from './seeing';
export { inTransaction } from './transaction';
