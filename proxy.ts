import { type NextRequest, NextResponse } from 'next/server';
import { getToken } from 'next-auth/jwt';

const VISITS = ['GET', 'HEAD'];

/** A convenience, never the guard: it looks at the cookie only, while every page and action asks the session table. */
export const proxy = async (request: NextRequest): Promise<NextResponse> => {
  if (!VISITS.includes(request.method) || (await getToken({ req: request })) !== null) return NextResponse.next();
  const { pathname, search } = request.nextUrl;
  const signIn = new URL('/sign-in', request.url);
  if (pathname !== '/') signIn.searchParams.set('callbackUrl', `${pathname}${search}`);
  return NextResponse.redirect(signIn);
};

export const config = {
  matcher: ['/((?!api/|_next/|sign-in(?:/|$)|.*\\.(?:ico|png|svg|txt|webmanifest)$).*)'],
};
