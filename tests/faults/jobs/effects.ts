import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Effect {
  readonly what: 'begin' | 'end';
  readonly pid: number;
  readonly name: string;
  readonly step: string;
  readonly attempt: number;
}

/** What steps did, written so that it survives the death of the process that did it. */
export class Effects {
  constructor(readonly file: string) {}

  static make(): Effects {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'effects-')), 'effects');
    writeFileSync(file, '');
    return new Effects(file);
  }

  note(what: Effect['what'], name: string, step: string, attempt: number): void {
    appendFileSync(this.file, `${JSON.stringify({ what, pid: process.pid, name, step, attempt })}\n`);
  }

  all(): Effect[] {
    const lines = readFileSync(this.file, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line));
  }

  begun(step: string): number[] {
    return this.all()
      .filter((effect) => effect.what === 'begin' && effect.step === step)
      .map(({ attempt }) => attempt);
  }

  remove(): void {
    rmSync(path.dirname(this.file), { recursive: true });
  }
}
