import { type IlrEvent, readIlr } from '@/lib/ilr';
import { err, ok, type Result } from '@/lib/result';
import { openZip } from './open-zip';
import type { ImportJobNeeds, ImportState, OpenContent } from './ports';
import { type ImportRefusal, isZip } from './schema';
import { type Survey, surveyFile } from './survey-file';
import { UnfitZipError } from './unfit-zip-error';

/** A file that was read to its end once, and can be read again. */
export type SurveyedFile = { readonly survey: Survey; readonly events: () => AsyncIterable<IlrEvent> };

type Needs = Pick<ImportJobNeeds, 'files' | 'zips' | 'years' | 'ukprn'>;
type Sent = Pick<ImportState, 'id' | 'fileName' | 'fileBytes'>;

const openContent = async (
  { files, zips }: Needs,
  { id, fileName, fileBytes }: Sent,
): Promise<Result<OpenContent, ImportRefusal>> =>
  isZip(fileName)
    ? openZip(zips, { fileName, bytes: fileBytes, open: (range) => files.open(id, range) })
    : ok(() => files.open(id));

/** Opens a sent file, out of its zip if it is in one, and reads it through. */
export const surveySentFile = async (needs: Needs, sent: Sent): Promise<Result<SurveyedFile, ImportRefusal>> => {
  const opened = await openContent(needs, sent);
  if (!opened.ok) return opened;
  const events = () => readIlr(opened.value(), needs.years);
  try {
    const survey = await surveyFile(events(), needs);
    return survey.ok ? ok({ survey: survey.value, events }) : survey;
  } catch (error) {
    if (error instanceof UnfitZipError) return err({ kind: 'unfit-zip', why: error.why });
    throw error;
  }
};
