import { describe, expect, it } from 'vitest';
import { ImportFindings } from '@/lib/features/ilr-import/findings';

const problem = { learnRefNumber: 'A1', path: 'ULN', line: 1, message: 'ULN is missing.' };
const difference = { path: 'Email', before: null, after: 'a@example.org' };

describe('all that is found is counted, and a bounded part of it is kept', () => {
  it('counts each learner once', () => {
    const findings = new ImportFindings(10);
    findings.add('A1');
    findings.change('A2', [difference]);
    findings.keep();
    findings.keep();
    findings.refuse(3, [problem, problem, problem, problem]);
    expect(findings.counts).toEqual({ learners: 10, added: 1, changed: 1, same: 2, refused: 3, asked: 0 });
    expect(findings.done).toBe(7);
    expect(findings.problemsTotal).toBe(4);
    expect(findings.changes.map(({ kind }) => kind)).toEqual(['changed', 'added']);
  });

  it('keeps the first of each kind only', () => {
    const findings = new ImportFindings(10_000);
    for (let place = 0; place < 3_000; place += 1) {
      findings.add(`N${place}`);
      findings.change(
        `C${place}`,
        Array.from({ length: 500 }, () => difference),
      );
      findings.refuse(1, [problem, problem]);
    }
    expect(findings.counts).toMatchObject({ added: 3_000, changed: 3_000, refused: 3_000 });
    expect(findings.problemsTotal).toBe(6_000);
    expect(findings.problems).toHaveLength(500);
    expect(findings.changes).toHaveLength(300);
    expect(findings.changes[0]?.differences).toHaveLength(100);
  });
});
