import type { PartAnswer, SendPart } from './put-part';
import { partsOf } from './upload-plan';

const triesMax = 4;
const waitMs = (failures: number): number => 400 * 2 ** failures;
type Pause = (ms: number) => Promise<void>;

const wait: Pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** How far an upload has come. It can be taken up again from here. */
export type UploadPoint = { readonly importId: string; readonly partsSent: number };

type Sending = {
  readonly file: Blob;
  readonly from: UploadPoint;
  readonly sendPart: SendPart;
  readonly onPart: (point: UploadPoint) => void;
  readonly isCancelled: () => boolean;
  readonly pause?: Pause;
};

const tryPart = async (send: () => Promise<PartAnswer>, pause: Pause, tries = 1): Promise<PartAnswer> => {
  try {
    return await send();
  } catch (cause) {
    if (tries >= triesMax) throw cause;
    await pause(waitMs(tries));
    return tryPart(send, pause, tries + 1);
  }
};

/** Whether all was sent; a file may be refused before it has been. */
export type SendOutcome = 'sent' | 'cancelled' | 'file-refused';

/** Sends what is left of the file, part by part, trying each a few times. */
export const sendFile = async ({
  file,
  from,
  sendPart,
  onPart,
  isCancelled,
  pause = wait,
}: Sending): Promise<SendOutcome> => {
  for (const part of partsOf(file.size).slice(from.partsSent)) {
    if (isCancelled()) return 'cancelled';
    const answer = await tryPart(() => sendPart(from.importId, part.number, file.slice(part.from, part.to)), pause);
    if (answer === 'file-refused') return answer;
    onPart({ importId: from.importId, partsSent: part.number });
  }
  return isCancelled() ? 'cancelled' : 'sent';
};
