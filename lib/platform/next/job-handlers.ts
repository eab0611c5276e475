import 'server-only';
import { engine } from '../engine';
import type { JobHandlers } from '../jobs';

export const jobHandlers = (): JobHandlers => engine().handlers;
