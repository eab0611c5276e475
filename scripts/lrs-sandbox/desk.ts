import type { XmlTree } from '../../lib/lrs/xml-tree';
import type { Answer } from './answer';
import type { BatchJobs } from './batch-jobs';
import type { Register } from './register';

/** Where an operation works: whose request it is, and what the sandbox holds. */
export type Desk = {
  readonly organisation: string;
  readonly register: Register;
  readonly jobs: BatchJobs;
  readonly now: () => Date;
};

/** An operation of the sandbox. The request has been judged by the schema already. */
export type SandboxOperation = (desk: Desk, body: XmlTree) => Answer;
