import { type IlrEvent, readIlr } from '@/lib/ilr';
import { err, ok, type Result } from '@/lib/result';
import { openZip } from './open-zip';
import type { ImportChange, ImportJobNeeds, ImportState, OpenContent } from './ports';
import { type ImportRefusal, isZip } from './schema';
import { type OnRead, type Survey, surveyFile } from './survey-file';
import { UnfitZipError } from './unfit-zip-error';

/** A file that was read to its end once, and can be read again. */
export type SurveyedFile = { readonly survey: Survey; readonly events: () => AsyncIterable<IlrEvent> };

type Needs = Pick<ImportJobNeeds, 'files' | 'zips' | 'years' | 'ukprn' | 'transaction'>;
type Sent = Pick<ImportState, 'id' | 'fileName' | 'fileBytes' | 'status'>;

const openContent = async (
  { files, zips }: Needs,
  { id, fileName, fileBytes }: Sent,
): Promise<Result<OpenContent, ImportRefusal>> =>
  isZip(fileName)
    ? openZip(zips, { fileName, bytes: fileBytes, open: (range) => files.open(id, range) })
    : ok(() => files.open(id));

/** Opens a sent file, out of its zip if it is in one, and reads it through; how far it has come is written on the import. */
export const surveySentFile = async (needs: Needs, sent: Sent): Promise<Result<SurveyedFile, ImportRefusal>> => {
  const opened = await openContent(needs, sent);
  if (!opened.ok) return opened;
  const events = () => readIlr(opened.value(), needs.years);
  const tell = (change: ImportChange) =>
    needs.transaction(({ imports }) => imports.change(sent.id, [sent.status], change));
  const onRead: OnRead = async (learnersDone) => void (await tell({ learnersDone, isRead: false }));
  try {
    const survey = await surveyFile(events(), needs, onRead);
    if (!survey.ok) return survey;
    await tell({ learnersDone: 0, isRead: true });
    return ok({ survey: survey.value, events });
  } catch (error) {
    if (error instanceof UnfitZipError) return err({ kind: 'unfit-zip', why: error.why });
    throw error;
  }
};
