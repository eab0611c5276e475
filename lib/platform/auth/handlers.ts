import 'server-only';
import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { type AuthNeeds, authNeeds } from './needs';
import { authOptions } from './options';
import { isOwnOrigin } from './own-origin';

type AuthContext = { params: Promise<{ nextauth: string[] }> };
type AuthHandler = (request: NextRequest, context: AuthContext) => Promise<Response>;

// Not `session`, which would give out and rewrite the cookie, nor `_log`, with which anybody could write into our log.
const OPEN = {
  GET: ['csrf', 'providers', 'signin', 'callback', 'error'],
  POST: ['signin', 'callback', 'signout'],
};

const refused = (status: 403 | 404): Response => new Response(null, { status });

export const makeAuthHandlers = (needs: () => AuthNeeds): { GET: AuthHandler; POST: AuthHandler } => {
  const answer: AuthHandler = (request, context) => NextAuth(request, context, authOptions(needs()));
  const isOpen = async (method: keyof typeof OPEN, { params }: AuthContext): Promise<boolean> => {
    const [action = ''] = (await params).nextauth;
    return OPEN[method].includes(action);
  };
  return {
    GET: async (request, context) => ((await isOpen('GET', context)) ? answer(request, context) : refused(404)),
    POST: async (request, context) => {
      if (!(await isOpen('POST', context))) return refused(404);
      return isOwnOrigin(request.headers) ? answer(request, context) : refused(403);
    },
  };
};

export const authHandlers = makeAuthHandlers(authNeeds);
