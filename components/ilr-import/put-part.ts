/** A refused file needs no more parts: the import says why. */
export type PartAnswer = 'taken' | 'file-refused';

/** Sends one part of a file. A part that is not taken is thrown, so that it is sent again. */
export type SendPart = (importId: string, partNumber: number, part: Blob) => Promise<PartAnswer>;

const UNPROCESSABLE = 422;

/** `listHref` is the address of the imports; a part goes to `<listHref>/<import>/parts/<number>`. */
export const putPart =
  (listHref: string): SendPart =>
  async (importId, partNumber, part) => {
    const response = await fetch(`${listHref}/${importId}/parts/${partNumber}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: part,
    });
    if (response.status === UNPROCESSABLE) return 'file-refused';
    if (!response.ok) throw new Error(`Part ${partNumber} was answered with ${response.status}`);
    return 'taken';
  };
