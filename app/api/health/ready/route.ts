import { connection } from 'next/server';
import { isReady } from '@/lib/platform/next';

/** The process and its database answer. */
export const GET = async () => {
  await connection();
  const ready = await isReady();
  return Response.json({ ready }, { status: ready ? 200 : 503 });
};
