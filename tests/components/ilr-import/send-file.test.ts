import { describe, expect, it } from 'vitest';
import type { PartAnswer } from '../../../components/ilr-import/put-part';
import { sendFile, type UploadPoint } from '../../../components/ilr-import/send-file';

const part = 4 * 1024 * 1024;
const file = new Blob([new Uint8Array(part * 2 + 5)]);
const start: UploadPoint = { importId: 'i1', partsSent: 0 };
const noWait = async () => {};

/** A server that loses the first tries of one part. */
const serverLosing = (lostPart = 0, lostTries = 0) => {
  const taken: [number, number][] = [];
  let tries = 0;
  const sendPart = async (_importId: string, partNumber: number, bytes: Blob): Promise<PartAnswer> => {
    if (partNumber === lostPart) {
      tries += 1;
      if (tries <= lostTries) throw new Error('connection lost');
    }
    taken.push([partNumber, bytes.size]);
    return 'taken';
  };
  return { taken, sendPart };
};

describe('sendFile sends every part once, in order', () => {
  it('with its own bytes, saying after each how far it is', async () => {
    const { taken, sendPart } = serverLosing();
    const points: number[] = [];
    const onPart = ({ partsSent }: UploadPoint) => points.push(partsSent);
    const outcome = await sendFile({ file, from: start, sendPart, onPart, isCancelled: () => false, pause: noWait });
    expect(outcome).toBe('sent');
    expect(taken).toEqual([
      [1, part],
      [2, part],
      [3, 5],
    ]);
    expect(points).toEqual([1, 2, 3]);
  });

  it('tries a lost part again', async () => {
    const { taken, sendPart } = serverLosing(2, 3);
    await sendFile({ file, from: start, sendPart, onPart: () => {}, isCancelled: () => false, pause: noWait });
    expect(taken.map(([number]) => number)).toEqual([1, 2, 3]);
  });

  it('gives up after four tries and goes on later from the lost part', async () => {
    const { taken, sendPart } = serverLosing(2, 4);
    let reached = start;
    const sending = { file, sendPart, onPart: (point: UploadPoint) => (reached = point), isCancelled: () => false };
    await expect(sendFile({ ...sending, from: start, pause: noWait })).rejects.toThrow('connection lost');
    expect(reached.partsSent).toBe(1);
    expect(await sendFile({ ...sending, from: reached, pause: noWait })).toBe('sent');
    expect(taken.map(([number]) => number)).toEqual([1, 2, 3]);
  });

  it('sends no more of a file that is refused by its beginning', async () => {
    const sent: number[] = [];
    const sendPart = async (_importId: string, partNumber: number): Promise<PartAnswer> => {
      sent.push(partNumber);
      return 'file-refused';
    };
    const sending = { file, from: start, sendPart, onPart: () => {}, isCancelled: () => false, pause: noWait };
    expect(await sendFile(sending)).toBe('file-refused');
    expect(sent).toEqual([1]);
  });

  it('stops between parts when cancelled', async () => {
    const { taken, sendPart } = serverLosing();
    const isCancelled = () => taken.length === 1;
    expect(await sendFile({ file, from: start, sendPart, onPart: () => {}, isCancelled, pause: noWait })).toBe(
      'cancelled',
    );
    expect(taken).toHaveLength(1);
  });
});
