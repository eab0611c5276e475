import { type RecordWords, words } from './field-words';

/** What stands in a file outside its learners. The export fills it in; people only read it. */
export const message = {
  CollectionDetails: {
    Collection: words('Collection', 'Which of the department’s collections the file belongs to: always the ILR.'),
    Year: words('Academic year', 'The academic year of the file, as four digits.'),
    FilePreparationDate: words('Prepared on', 'The day on which the file was made; several rules count from it.'),
  },
  Source: {
    ProtectiveMarking: words('Protective marking', 'How carefully the file must be handled, since it is about people.'),
    UKPRN: words('Provider (UKPRN)', 'The provider that sends the file.'),
    SoftwareSupplier: words('Software supplier', 'Who makes the software that made the file.'),
    SoftwarePackage: words('Software', 'The software that made the file.'),
    Release: words('Release', 'The release of the software that made the file.'),
    SerialNo: words('Serial number', 'Tells files apart that were made at the same time.'),
    DateTime: words('Made at', 'The day and time at which the file was made.'),
    ReferenceData: words('Reference data', 'The reference data that the department’s own tool checked the file with.'),
    ComponentSetVersion: words('Component set', 'The version of the department’s own tool that checked the file.'),
  },
  SourceFile: {
    SourceFileName: words('File name', 'A file that the department’s own tool put into this one.'),
    FilePreparationDate: words('Prepared on', 'The day on which that file was made.'),
    SoftwareSupplier: words('Software supplier', 'Who makes the software that made that file.'),
    SoftwarePackage: words('Software', 'The software that made that file.'),
    Release: words('Release', 'The release of the software that made that file.'),
    SerialNo: words('Serial number', 'The serial number of that file.'),
    DateTime: words('Made at', 'The day and time at which that file was made.'),
  },
  LearningProvider: {
    UKPRN: words('Provider (UKPRN)', 'The provider whose learners are in the file.'),
  },
} as const satisfies Readonly<Record<string, RecordWords>>;
