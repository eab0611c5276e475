import 'server-only';

export { pool } from './pool';
export { type Seeing, seeingNothing, seeingSql } from './seeing';
export { inTransaction } from './transaction';
