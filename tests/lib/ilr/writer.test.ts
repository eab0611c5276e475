import { describe, expect, it } from 'vitest';
import { IlrWriteError, type Learner, writeIlr, year2526 } from '@/lib/ilr';
import { aHeader, aLearner } from '@/tests/builders/ilr/a-learner';
import { fileOf } from '@/tests/builders/ilr/bytes';

describe('a file is written as learners come, never held whole', () => {
  it('has a declaration, the header, a line for each learner and an end', async () => {
    const lines = Buffer.from(await fileOf([aLearner(), aLearner()]))
      .toString('utf8')
      .split('\n');
    expect(lines.map((line) => line.slice(0, 12))).toEqual([
      '<?xml versio',
      '<Message xml',
      '<Header><Col',
      '<LearningPro',
      '<Learner><Le',
      '<Learner><Le',
      '</Message>',
      '',
    ]);
  });

  it('asks for no more learners than the chunk it is writing needs', async () => {
    let asked = 0;
    const endless = function* (): Generator<Learner> {
      for (;;) {
        asked += 1;
        yield aLearner();
      }
    };
    const chunks = writeIlr({ year: year2526, header: aHeader() }, endless());
    for (let taken = 0; taken < 4; taken += 1) await chunks.next();
    expect(asked).toBeLessThanOrEqual(3 * 64);
    await chunks.return();
  });

  it('refuses a file without learners', async () => {
    await expect(fileOf([])).rejects.toThrow(
      new IlrWriteError('no-learners', null, 'Learner', 'A file must have at least one learner.'),
    );
  });

  it('passes on a failure of where the learners come from', async () => {
    const failing = function* (): Generator<Learner> {
      yield aLearner();
      throw new Error('the database went away');
    };
    await expect(fileOf(failing())).rejects.toThrow('the database went away');
  });
});
