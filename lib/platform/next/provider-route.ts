import 'server-only';
import { isPermitted, type Permission } from '@/lib/features/provider';
import { currentUser, isOwnOrigin, openProvider } from '../auth';
import { forProvider, type ProviderScope } from '../runtime';

type RouteNeeds<Params> = { readonly scope: ProviderScope; readonly request: Request; readonly params: Params };

const refused = (status: 401 | 403 | 404, sentence: string) =>
  new Response(sentence, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });

const isChange = (request: Request) => request.method !== 'GET' && request.method !== 'HEAD';

/** A route handler of one provider. Web-standard request and response; nothing of a tenant is ever cached. */
export const providerRoute =
  <Params extends { ukprn: string }>(
    permission: Permission,
    answer: (needs: RouteNeeds<Params>) => Promise<Response>,
  ) =>
  async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    if (isChange(request) && !isOwnOrigin(request.headers)) return refused(403, 'Refused: not from a page of ours.');
    const user = await currentUser();
    if (user === null) return refused(401, 'Sign in first.');
    const found = await params;
    const provider = await openProvider(user.userId, Number(found.ukprn));
    if (provider === null || !isPermitted(provider.role, permission)) return refused(404, 'There is nothing here.');
    return answer({ scope: forProvider(provider), request, params: found });
  };
