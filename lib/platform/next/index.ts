import 'server-only';

export { isAllowed, openScope } from './open-scope';
export { providerAction, providerQuery } from './provider-action';
export { providerPage } from './provider-page';
export { providerRoute } from './provider-route';
export { startPlatform } from './start-platform';
