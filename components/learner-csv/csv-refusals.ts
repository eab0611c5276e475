import type {
  CsvRefusal,
  FinishCsvUploadRefusal,
  LoadCsvRefusal,
  StartCsvImportRefusal,
} from '@/lib/features/learner-csv/schema';
import type { LostAnswer } from '../ui/use-asking';
import type { HeaderRefusal } from './read-headers';

type AnyRefusal = CsvRefusal | StartCsvImportRefusal | FinishCsvUploadRefusal | LoadCsvRefusal | LostAnswer;

const words: { readonly [Kind in AnyRefusal['kind'] | HeaderRefusal]: string } = {
  'incomplete-upload': 'Not all of the file arrived. Send it again.',
  'not-utf-8':
    'The file is not in UTF-8, so accents would be lost. In Excel, save it as “CSV UTF-8 (comma delimited)”.',
  'no-headers': 'The first row of the file is empty. It has to name the columns.',
  broken:
    'The file cannot be read to its end: a quotation mark is opened and not closed. Save it again from the spreadsheet.',
  'other-columns': 'The first row has other columns than were matched. Choose the file again.',
  'kept-too-long': 'Nobody loaded it within a week, so it was removed. Send it again.',
  'not-permitted': 'You may not load learners from a spreadsheet. Ask a data manager of your organisation.',
  'year-closed': 'Records of that academic year can only be read. Choose an open year.',
  'unknown-field': 'The academic year does not have all of these fields. Match the columns again.',
  'field-twice': 'Two columns are matched with the same field.',
  'key-missing': 'A column is missing that says whom the rows are about.',
  'not-uploading': 'The file was sent already. The list below shows how it stands.',
  'not-ready': 'It is being loaded already, or has been. Reload the page to see how it stands.',
  'nothing-to-load': 'No row changes anything.',
  unanswered:
    'Say of each learner whether they are the same person. What there is to ask may have changed: reload the page.',
  'lost-answer': 'No answer came. Reload the page to see how it stands.',
};

export const csvRefusalWords = (refusal: AnyRefusal | HeaderRefusal): string => {
  if (typeof refusal === 'string') return words[refusal];
  const line = refusal.kind === 'broken' && refusal.line !== null ? ` (Near line ${refusal.line}.)` : '';
  return `${words[refusal.kind]}${line}`;
};
