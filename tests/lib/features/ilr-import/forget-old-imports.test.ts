import { describe, expect, it } from 'vitest';
import { checkImport, forgetOldImports } from '@/lib/features/ilr-import';
import { aLearner } from '@/tests/builders/ilr/a-learner';
import { fixedClock } from '@/tests/fakes/fixed-clock';
import { ilrFile } from '@/tests/support/ilr-file';
import { begin, importRig, NOW, sendPart, upload } from '@/tests/support/import-rig';

const daysLater = (days: number) => new Date(new Date(NOW).getTime() + days * 24 * 60 * 60 * 1000).toISOString();

const rigWithTwo = async () => {
  const rig = importRig();
  const file = await ilrFile([aLearner()]);
  const waiting = await upload(rig, file);
  await checkImport(rig.job, waiting);
  const begun = await begin(rig, file);
  await sendPart(rig, begun, file, 1);
  const forgetAfter = (days: number) => forgetOldImports({ ...rig.job, clock: fixedClock(daysLater(days)) });
  return { ...rig, waiting, begun, forgetAfter };
};

describe('what nobody loads does not stay', () => {
  it('ends uploads that nobody finished within a day', async () => {
    const { imports, files, waiting, begun, forgetAfter } = await rigWithTwo();
    await forgetAfter(2);
    expect(await imports.open(begun)).toMatchObject({ status: 'refused', refusal: { kind: 'incomplete-upload' } });
    await expect(files.complete(begun, 1)).rejects.toThrow();
    expect(await imports.open(waiting)).toMatchObject({ status: 'checked', changes: [{ kind: 'added' }] });
  });

  it('removes a checked file after thirty days, with what was found in it', async () => {
    const { imports, files, waiting, forgetAfter } = await rigWithTwo();
    await forgetAfter(29);
    expect(await files.describe(waiting)).not.toBeNull();
    await forgetAfter(31);
    expect(await files.describe(waiting)).toBeNull();
    expect(await imports.open(waiting)).toMatchObject({
      status: 'refused',
      refusal: { kind: 'kept-too-long' },
      finishedAt: daysLater(31),
      counts: { learners: 1 },
      changes: [],
    });
  });
});
