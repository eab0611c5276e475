import type { LrsCallRefusal, NotSetUp, SaveLrsSettingsRefusal } from '@/lib/features/lrs/schema';
import { formatDate } from '../ui/format-instant';
import { callWords, type Words, type WordsFor, wordsOf } from './call-words';

type NotPermitted = { readonly kind: 'not-permitted' };
type LostAnswer = { readonly kind: 'lost-answer' };

export type SettingsRefusal = SaveLrsSettingsRefusal | LrsCallRefusal | NotSetUp | NotPermitted | LostAnswer;

const words: WordsFor<SettingsRefusal> = {
  ...callWords,
  'password-length': () => ({
    title: 'The password has 16 characters',
    says: 'Nothing was saved. The LRS gives each organisation a password of exactly 16 characters.',
  }),
  'organisation-ref-form': () => ({
    title: 'An organisation reference has six letters or digits',
    says: 'Nothing was saved. Leave it empty if the LRS knows you by your UKPRN.',
  }),
  'vendor-id-form': () => ({
    title: 'A vendor ID is a whole number',
    says: 'Nothing was saved. Leave it empty if you have none; only learning events need it.',
  }),
  'password-needed': () => ({ title: 'The password is missing', says: 'Nothing was saved: none is stored yet.' }),
  'certificate-needed': () => ({
    title: 'The certificate is missing',
    says: 'Nothing was saved: none is stored yet. Choose the file that the LRS gave you.',
  }),
  'legacy-pfx': ({ convertWith }) => ({
    title: 'This PFX file is encrypted in an old way',
    says: `Nothing was saved. Convert it with this command, and choose the new file: ${convertWith}`,
  }),
  'wrong-passphrase': () => ({
    title: 'The passphrase does not open this file',
    says: 'Nothing was saved. Type the passphrase that came with the certificate.',
  }),
  'key-missing': () => ({
    title: 'There is no private key in this file',
    says: 'Nothing was saved. Put the certificate and its key into one PEM file, or choose the PFX file.',
  }),
  'key-does-not-match': () => ({
    title: 'The key in this file belongs to another certificate',
    says: 'Nothing was saved. Choose the file with the certificate and its own key.',
  }),
  'not-a-certificate': () => ({
    title: 'This file is no certificate that Muster can read',
    says: 'Nothing was saved. It takes a PEM file with certificate and key, or a PFX file.',
  }),
  'certificate-expired': ({ expiresAt }) => ({
    title: `This certificate ran out on ${formatDate(expiresAt.slice(0, 10))}`,
    says: 'Nothing was saved. Ask the LRS for a new one.',
  }),
  'not-set-up': () => ({
    title: 'Nothing to test yet',
    says: 'Save the password and the certificate first.',
  }),
  'not-permitted': () => ({
    title: 'You may not change these settings',
    says: 'Nothing was changed. Ask an administrator of your organisation.',
  }),
  'lost-answer': () => ({
    title: 'No answer came',
    says: 'It may have been saved or not. Check your connection and reload the page.',
  }),
};

export const settingsWords = (refusal: SettingsRefusal): Words => wordsOf(words, refusal);
