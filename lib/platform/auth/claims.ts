import 'server-only';
import { z } from 'zod';

const flag = z.union([z.boolean(), z.literal('true').transform(() => true), z.literal('false').transform(() => false)]);

const claims = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1),
  email: z.email().optional(),
  email_verified: flag.optional(),
  /** Entra: the directory that the person signed in to. */
  tid: z.string().optional(),
  /** Entra: where a guest's identity comes from; absent for the directory's own people. */
  idp: z.string().optional(),
  /** Entra: the domain of the address is one that the directory has proved to own. */
  xms_edov: z.union([flag, z.literal('1').transform(() => true), z.literal(1).transform(() => true)]).optional(),
});

/** What we read of an id token, once next-auth has checked its signature, issuer, audience and nonce. */
export type Claims = z.infer<typeof claims>;

export const parseClaims = (profile: unknown): Claims => claims.parse(profile);
