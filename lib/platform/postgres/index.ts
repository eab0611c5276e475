import 'server-only';

export { requireBoundRole } from './bound-role';
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
export { inTransaction } from './transaction';
