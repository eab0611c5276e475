import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import { connection } from 'next/server';
import { env } from '../env';
import { keepHouse, sweep } from '../outbox';
import { refusedResponse } from './refused-response';

const digest = (text: string) => createHash('sha256').update(text).digest();

const isScheduler = (request: Request): boolean => {
  const { CRON_SECRET } = env();
  if (CRON_SECRET === undefined) return false;
  return timingSafeEqual(digest(request.headers.get('authorization') ?? ''), digest(`Bearer ${CRON_SECRET}`));
};

export const sweepNow = async (request: Request): Promise<Response> => {
  await connection();
  if (!isScheduler(request)) return refusedResponse(401, 'The bearer token is not the one of CRON_SECRET.');
  await sweep();
  await keepHouse();
  return new Response(null, { status: 204 });
};
