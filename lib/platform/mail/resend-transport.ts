import 'server-only';
import { Resend } from 'resend';
import type { MailTransport } from '@/lib/ports';

const TIMEOUT_MS = 15_000;

const inTime = <Answer>(answer: Promise<Answer>): Promise<Answer> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Resend did not answer within ${TIMEOUT_MS} ms`)), TIMEOUT_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
};

/** The SDK never throws and has no time limit: both are put right here, so that the job tries again. */
export const resendTransport = (settings: { apiKey: string; from: string; baseUrl?: string }): MailTransport => {
  const resend = new Resend(
    settings.apiKey,
    settings.baseUrl === undefined ? undefined : { baseUrl: settings.baseUrl },
  );
  return {
    name: 'resend',
    async deliver({ key, address, subject, text }) {
      const sent = await inTime(
        resend.emails.send({ from: settings.from, to: address, subject, text }, { idempotencyKey: key }),
      );
      if (sent.error !== null) throw new Error(`Resend refused the mail: ${sent.error.name}`);
    },
  };
};
