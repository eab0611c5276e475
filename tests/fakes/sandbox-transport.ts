import { type LrsTransport, LrsTransportError } from '@/lib/lrs';
import type { Answer } from '@/scripts/lrs-sandbox/answer';
import { answerRequest, understand } from '@/scripts/lrs-sandbox/answer-request';
import { BatchJobs } from '@/scripts/lrs-sandbox/batch-jobs';
import { Register } from '@/scripts/lrs-sandbox/register';
import { sandboxLearners } from '@/scripts/lrs-sandbox/sandbox-learners';

/** What happens to one request: `late` means that it is acted on after everybody has given up. */
export type Mishap = 'unreachable' | 'maintenance' | 'lost-before' | 'lost-after' | 'half' | 'garbled' | 'late';

const HOUR_MS = 60 * 60 * 1000;

/** The sandbox without a network: thousands of requests, each with its mishap, in no time. */
export const sandboxTransport = (now: () => Date, batchTakesMs = 0) => {
  const register = new Register(sandboxLearners, now, { longestMs: HOUR_MS, afterPossibleMs: 0 });
  const desk = { register, jobs: new BatchJobs(now, batchTakesMs), now };
  const asked: string[] = [];
  const late: (() => Answer)[] = [];
  const rig = {
    register,
    /** The body elements of the requests, in order. */
    asked,
    mishap: (_element: string): Mishap | null => null,
    /** Lets those arrive that everybody has given up. */
    arrive: () => {
      for (const act of late.splice(0)) act();
    },
    /** They never do. */
    lose: () => {
      late.splice(0);
    },
  };
  const carry = (element: string, act: () => Answer): { readonly status: number; readonly body: string } => {
    const mishap = rig.mishap(element);
    if (mishap === 'unreachable' || mishap === 'maintenance') throw new LrsTransportError(mishap);
    asked.push(element);
    if (mishap === 'late') late.push(act);
    if (mishap === 'late' || mishap === 'lost-before') throw new LrsTransportError('no-answer');
    const { status, body } = act();
    if (mishap === 'lost-after') throw new LrsTransportError('no-answer');
    if (mishap === 'garbled') return { status, body: '<html>' };
    return { status, body: mishap === 'half' ? body.slice(0, body.length / 2) : body };
  };
  const transport: LrsTransport = {
    async send(request) {
      const understood = understand(Buffer.from(request.body));
      if (understood === null || understood === 'unreadable') throw new Error('The sandbox has no such request.');
      const { status, body } = carry(understood.body.name, () => answerRequest(understood, desk));
      return { status, body: Buffer.from(body) };
    },
  };
  return { rig, transport };
};
