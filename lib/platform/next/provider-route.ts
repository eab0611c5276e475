import 'server-only';
import { isPermitted, type Permission } from '@/lib/features/provider';
import { currentUser, isOwnOrigin, openProvider } from '../auth';
import { forProvider, type ProviderScope } from '../runtime';
import { nothingHere, refusedResponse } from './refused-response';

type RouteNeeds<Params> = { readonly scope: ProviderScope; readonly request: Request; readonly params: Params };

const isChange = (request: Request) => request.method !== 'GET' && request.method !== 'HEAD';

/** A route handler of one provider. Web-standard request and response; nothing of a tenant is ever cached. */
export const providerRoute =
  <Params extends { ukprn: string }>(
    permission: Permission,
    answer: (needs: RouteNeeds<Params>) => Promise<Response>,
  ) =>
  async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    if (isChange(request) && !isOwnOrigin(request.headers))
      return refusedResponse(403, 'Refused: not from a page of ours.');
    const user = await currentUser();
    if (user === null) return refusedResponse(401, 'Sign in first.');
    const found = await params;
    const provider = await openProvider(user.userId, Number(found.ukprn));
    if (provider === null || !isPermitted(provider.role, permission)) return nothingHere();
    return answer({ scope: forProvider(provider), request, params: found });
  };
