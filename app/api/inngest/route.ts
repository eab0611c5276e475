import { connection } from 'next/server';
import { jobHandlers } from '@/lib/platform/next';

/** Long enough for a part of the largest file on the hosts that cut a call short. */
export const maxDuration = 300;

export const GET = async (request: Request): Promise<Response> => {
  await connection();
  return jobHandlers().GET(request);
};
export const POST = (request: Request): Promise<Response> => jobHandlers().POST(request);
export const PUT = (request: Request): Promise<Response> => jobHandlers().PUT(request);
