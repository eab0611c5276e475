const FIRST_JOB = 700001;

type Job = { readonly readyAt: number; readonly organisation: string; readonly started: Date; readonly output: string };

/** Batches that have been handed in. Their work is done at once, and told when it is ready. */
export class BatchJobs {
  private readonly jobs = new Map<string, Job>();

  constructor(
    private readonly now: () => Date,
    private readonly takesMs: number,
  ) {}

  add(organisation: string, output: string): number {
    const id = FIRST_JOB + this.jobs.size;
    const started = this.now();
    this.jobs.set(String(id), { readyAt: started.getTime() + this.takesMs, organisation, started, output });
    return id;
  }

  /** Null when the organisation has no such job. */
  find(
    organisation: string,
    id: string,
  ): { readonly isReady: boolean; readonly started: Date; readonly output: string } | null {
    const job = this.jobs.get(id.trim());
    if (job === undefined || job.organisation !== organisation) return null;
    return { isReady: this.now().getTime() >= job.readyAt, started: job.started, output: job.output };
  }
}
