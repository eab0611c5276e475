import { sweepNow } from '@/lib/platform/next';

/** For hosts with no process that lasts: a scheduler calls this with the secret as its bearer token. */
export const GET = (request: Request): Promise<Response> => sweepNow(request);
