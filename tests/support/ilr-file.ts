import { type AcademicYear, type IlrHeader, type Learner, writeIlr, year2526 } from '@/lib/ilr';
import { aHeader } from '../builders/ilr/a-learner';

/** The bytes of an ILR file with these learners. */
export const ilrFile = async (
  learners: readonly Learner[],
  header: IlrHeader = aHeader(),
  year: AcademicYear = year2526,
): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  // What is handed out may be written over by the next chunk.
  for await (const chunk of writeIlr({ year, header }, learners)) chunks.push(Uint8Array.from(chunk));
  return Buffer.concat(chunks);
};

/** The same file with a piece of its text replaced; the piece has to be there. */
export const withText = (file: Buffer, text: string, other: string): Buffer => {
  const whole = file.toString('utf8');
  if (!whole.includes(text)) throw new Error(`The file has no ${text}`);
  return Buffer.from(whole.replace(text, other), 'utf8');
};
