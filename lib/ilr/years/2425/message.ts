import {
  date,
  dateTime,
  integer,
  many,
  maybe,
  one,
  oneOf,
  optional,
  pattern,
  required,
  restricted,
} from '../../schema';

const ukprn = integer(10000000, 99999999);

/** Spec: ILR 2024-25 schema, everything in the file that is not a learner. */
export const message = {
  Message: {
    Header: one(),
    SourceFiles: maybe(),
    LearningProvider: one(),
    Learner: many(),
  },
  Header: {
    CollectionDetails: one(),
    Source: one(),
  },
  CollectionDetails: {
    Collection: required(oneOf('ILR')),
    Year: required(oneOf('2425')),
    FilePreparationDate: required(date()),
  },
  Source: {
    ProtectiveMarking: required(oneOf('OFFICIAL-SENSITIVE-Personal')),
    UKPRN: required(ukprn),
    SoftwareSupplier: optional(restricted(1, 40)),
    SoftwarePackage: optional(restricted(1, 30)),
    Release: optional(restricted(1, 20)),
    SerialNo: required(pattern(/[0-9]{1,2}/, 'one or two digits')),
    DateTime: required(dateTime()),
    ReferenceData: optional(restricted(1, 100)),
    ComponentSetVersion: optional(restricted(1, 20)),
  },
  SourceFiles: {
    SourceFile: many({ min: 1 }),
  },
  SourceFile: {
    SourceFileName: required(restricted(1, 50)),
    FilePreparationDate: required(date()),
    SoftwareSupplier: optional(restricted(1, 40)),
    SoftwarePackage: optional(restricted(1, 30)),
    Release: optional(restricted(1, 20)),
    SerialNo: required(pattern(/[0-9]{1,2}/, 'one or two digits')),
    DateTime: optional(dateTime()),
  },
  LearningProvider: {
    UKPRN: required(ukprn),
  },
};
