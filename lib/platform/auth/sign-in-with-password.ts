import 'server-only';
import CredentialsProvider from 'next-auth/providers/credentials';
import { z } from 'zod';
import { checkPassword } from './check-password';
import { clientIp } from './client-ip';
import type { AuthNeeds } from './needs';
import { BROKEN_SENTENCE, passwordRefusalSentence } from './refusal-sentence';

const ADDRESS_CHARACTERS_MAX = 320;

const typed = z.object({ email: z.string().max(ADDRESS_CHARACTERS_MAX), password: z.string() });

/** next-auth hands the message of whatever is thrown here to the form: a sentence for the person, and nothing else. */
export const passwordProvider = ({ throttle, log }: Pick<AuthNeeds, 'throttle' | 'log'>) =>
  CredentialsProvider({
    credentials: { email: {}, password: {} },
    authorize: async (credentials, { headers }) => {
      const input = typed.safeParse(credentials);
      if (!input.success) throw new Error(passwordRefusalSentence({ kind: 'wrong-email-or-password' }));
      const answer = await checkPassword(throttle, { ...input.data, ip: clientIp(headers) }).catch((cause: unknown) => {
        log.broken('PASSWORD_CHECK', cause);
        throw new Error(BROKEN_SENTENCE, { cause });
      });
      if (!answer.ok) throw new Error(passwordRefusalSentence(answer.refusal));
      return { id: answer.value };
    },
  });
