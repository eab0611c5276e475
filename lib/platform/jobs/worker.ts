import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { type Claimant, claimItem } from './claim';
import type { JobLog } from './contract';
import type { Housekeeping } from './housekeeping';
import type { LeasedItem } from './item';
import type { Leases } from './leases';
import { redactError } from './redacted-error';
import type { Waker } from './waker';
import { type WorkNeeds, workItem } from './work-item';

export interface WorkerOptions {
  readonly needs: () => WorkNeeds;
  readonly claimant: () => Claimant;
  readonly leases: Leases;
  readonly housekeeping: Housekeeping;
  readonly waker: Waker;
  readonly concurrency: number;
  readonly pollMs: number;
}

/** Claims what is due and works it, a few items at a time. */
export class Worker {
  private readonly running = new Set<Promise<void>>();
  private loop: Promise<void> | undefined;
  private isStopping = false;

  constructor(private readonly options: WorkerOptions) {}

  start(): void {
    this.isStopping = false;
    this.loop ??= this.run();
  }

  async stop(deadlineMs: number): Promise<void> {
    this.isStopping = true;
    this.options.waker.wake();
    const idle = async () => {
      await this.loop;
      await Promise.all(this.running);
    };
    const timer = new AbortController();
    await Promise.race([idle(), wait(deadlineMs, undefined, { signal: timer.signal }).catch(() => undefined)]);
    timer.abort();
    this.loop = undefined;
  }

  async drain(deadlineMs: number): Promise<number> {
    const end = performance.now() + deadlineMs;
    await this.options.housekeeping.tick();
    for (let count = 0; ; count += 1) {
      const item = performance.now() < end ? await this.claim() : undefined;
      if (item === undefined) return count;
      await this.work(item);
    }
  }

  private async run(): Promise<void> {
    const { waker, pollMs } = this.options;
    while (!this.isStopping) {
      const hasClaimed = await this.claimOne().catch((error) => this.complain('the queue could not be read', error));
      if (!hasClaimed) await waker.wait(pollMs);
    }
  }

  private async claimOne(): Promise<boolean> {
    await this.options.housekeeping.tick();
    const item = this.running.size < this.options.concurrency ? await this.claim() : undefined;
    if (item === undefined) return false;
    const work: Promise<void> = this.work(item)
      .catch((error) => void this.complain('an item could not be settled', error))
      .finally(() => {
        this.running.delete(work);
        this.options.waker.wake();
      });
    this.running.add(work);
    return true;
  }

  private claim(): Promise<LeasedItem | undefined> {
    return this.options.needs().database.transaction((sql) => claimItem(sql, this.options.claimant()));
  }

  private async work(item: LeasedItem): Promise<void> {
    const { leases, needs } = this.options;
    leases.hold(item.leaseToken);
    try {
      await workItem(needs(), item);
    } finally {
      leases.drop(item.leaseToken);
    }
  }

  private complain(message: string, error: unknown): false {
    const log: JobLog = this.options.needs().log;
    const { name, message: reason } = redactError(error);
    log(message, { name, reason });
    return false;
  }
}
