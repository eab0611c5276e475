import 'server-only';

export type { Pool, PoolClient } from 'pg';
export { requireBoundRole } from './bound-role';
export { type IlrRecordsWanted, type IlrSelection, readIlrRecords } from './ilr-record-source';
export type { AimLinks, LearnerLinks, StoredIlrRecord } from './ilr-stored-record';
export {
  type IlrColumn,
  type IlrColumnType,
  type IlrTable,
  type IlrTables,
  ilrTables,
  quoted,
} from './ilr-tables';
export { pool } from './pool';
export { type Seeing, seeingNothing, seeingSql } from './seeing';
export { type Isolation, inTransaction } from './transaction';
