import 'server-only';
import { z } from 'zod';

const given = z
  .string()
  .optional()
  .transform((text) => (text === '' ? undefined : text));
const secret = z.string().min(32, 'must be at least 32 characters');

const settings = z
  .object({
    NODE_ENV: given,
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: z.url(),
    MUSTER_JOBS_SIGNING_KEY: secret.optional(),
    INNGEST_EVENT_KEY: given,
    INNGEST_SIGNING_KEY: given,
    INNGEST_BASE_URL: given,
    INNGEST_DEV: given,
    RESEND_API_KEY: given,
    RESEND_BASE_URL: given,
    MAIL_FROM: given,
    AZURE_AD_CLIENT_ID: given,
    AZURE_AD_CLIENT_SECRET: given,
    AZURE_AD_TENANT_ID: given,
    CRON_SECRET: given,
    LRS_URL: given.pipe(z.url({ protocol: /^https$/ }).default('https://ws.lrs.education.gov.uk')),
    LRS_CA_FILE: given,
    MUSTER_DEMO: given,
    PROVISIONAL_YEARS: z
      .enum(['on', 'off', ''])
      .default('on')
      .transform((said) => said !== 'off'),
    VERCEL: given,
  })
  .refine((found) => found.INNGEST_EVENT_KEY === undefined || found.INNGEST_SIGNING_KEY !== undefined, {
    path: ['INNGEST_SIGNING_KEY'],
    message: 'is needed beside INNGEST_EVENT_KEY',
  })
  .refine((found) => found.RESEND_API_KEY === undefined || found.MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    message: 'is needed beside RESEND_API_KEY',
  });

export type Env = z.infer<typeof settings>;

/** Names what is wrong, never the value: a setting may be a secret. */
export const parseEnv = (source: Record<string, string | undefined>): Env => {
  const parsed = settings.safeParse(source);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Settings missing or wrong (see .env.example):\n  ${wrong.join('\n  ')}`);
};

let parsed: Env | undefined;

/** Read when first asked for, since a build needs neither a database nor a secret. */
export const env = (): Env => {
  parsed ??= parseEnv(process.env);
  return parsed;
};
