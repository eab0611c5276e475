import 'next/dist/server/node-environment-baseline';
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external';
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external';
import { createRequestStoreForAPI } from 'next/dist/server/async-storage/request-store';
import { createWorkStore } from 'next/dist/server/async-storage/work-store';
import { NextRequest } from 'next/server';

const workStore = () =>
  createWorkStore({
    page: '/test/route',
    buildId: 'test',
    deploymentId: '',
    previouslyRevalidatedTags: [],
    renderOpts: {
      cacheLifeProfiles: { default: { stale: 0, revalidate: 1, expire: 2 } },
      staticPageGenerationTimeout: 0,
      cacheComponents: true,
      validationLevel: 'experimental-error',
      experimental: {
        isRoutePPREnabled: false,
        authInterrupts: false,
        useCacheTimeout: 0,
        durableUseCacheEntries: false,
      },
      waitUntil: undefined,
      onClose: () => {},
      onAfterTaskError: undefined,
    },
  });

/** Runs `work` where Next's `headers()`, `cookies()` and `connection()` speak of `request`; `setCookies` hears of changes. */
export const inNextRequest = <Answer>(
  request: NextRequest,
  work: () => Promise<Answer>,
  setCookies: (cookies: string[]) => void = () => {},
): Promise<Answer> => {
  const { pathname, search } = request.nextUrl;
  const store = createRequestStoreForAPI(
    request,
    { pathname, search },
    { tags: [], expirationsByCacheKind: new Map() },
    setCookies,
    undefined,
    undefined,
  );
  return workAsyncStorage.run(workStore(), () => workUnitAsyncStorage.run(store, work));
};

export { NextRequest };
