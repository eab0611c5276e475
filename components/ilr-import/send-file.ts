import type { SendPart } from './put-part';
import { partsOf } from './upload-plan';

const triesMax = 4;
const waitMs = (failures: number): number => 400 * 2 ** failures;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** How far an upload has come. It can be taken up again from here. */
export type UploadPoint = { readonly importId: string; readonly partsSent: number };

type Sending = {
  readonly file: Blob;
  readonly from: UploadPoint;
  readonly sendPart: SendPart;
  readonly onPart: (point: UploadPoint) => void;
  readonly isCancelled: () => boolean;
  readonly pause?: (ms: number) => Promise<void>;
};

const tryPart = async (send: () => Promise<void>, pause: (ms: number) => Promise<void>, tries = 1): Promise<void> => {
  try {
    await send();
  } catch (cause) {
    if (tries >= triesMax) throw cause;
    await pause(waitMs(tries));
    await tryPart(send, pause, tries + 1);
  }
};

/** Sends what is left of the file, part by part, trying each a few times. Answers whether it reached the end. */
export const sendFile = async ({
  file,
  from,
  sendPart,
  onPart,
  isCancelled,
  pause = wait,
}: Sending): Promise<boolean> => {
  for (const part of partsOf(file.size).slice(from.partsSent)) {
    if (isCancelled()) return false;
    await tryPart(() => sendPart(from.importId, part.number, file.slice(part.from, part.to)), pause);
    onPart({ importId: from.importId, partsSent: part.number });
  }
  return !isCancelled();
};
