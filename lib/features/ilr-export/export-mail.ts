import type { OutgoingMail } from '@/lib/ports';
import type { ExportInMaking } from './ports';

type Where = { readonly origin: string; readonly ukprn: number };

const linkTo = ({ origin, ukprn }: Where, id: string) => `${origin}/${ukprn}/ilr/exports/${id}`;

/** Names the export and links to it behind the sign-in; says nothing of any learner. */
export const generatedMail = (where: Where, { id, number, requestedBy }: ExportInMaking): OutgoingMail => ({
  key: `ilr-export/${id}/generated`,
  userId: requestedBy,
  subject: `ILR export ${number} has been produced`,
  text: [
    `The export file of ILR export ${number} (UKPRN ${where.ukprn}) has been produced successfully.`,
    `Sign in to download it from the export list:\n${linkTo(where, id)}`,
    'The file is marked OFFICIAL-SENSITIVE-Personal. It is not attached, and this mail holds nothing from it.',
  ].join('\n\n'),
});

export const failedMail = (where: Where, { id, number, requestedBy }: ExportInMaking): OutgoingMail => ({
  key: `ilr-export/${id}/failed`,
  userId: requestedBy,
  subject: `ILR export ${number} could not be produced`,
  text: [
    `ILR export ${number} (UKPRN ${where.ukprn}) failed and no file was made.`,
    `Sign in to see the reason and what to do:\n${linkTo(where, id)}`,
  ].join('\n\n'),
});
