import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { env } from '../env';

const signIns = z.array(z.object({ email: z.email(), password: z.string(), sees: z.string() }));

export type DemoSignIn = z.infer<typeof signIns>[number];

/** The made-up people of a demonstration, passwords included; none anywhere else. */
export const demoSignIns = async (): Promise<DemoSignIn[]> => {
  if (env().MUSTER_DEMO !== '1') return [];
  const text = await readFile(path.join(process.cwd(), 'prisma/seed/sign-ins.json'), 'utf8');
  return signIns.parse(JSON.parse(text));
};
