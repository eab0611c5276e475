import 'server-only';

export { currentUser, signOutCurrent } from './current-user';
export { type DemoSignIn, demoSignIns } from './demo-sign-ins';
export { authHandlers } from './handlers';
export { openProvider, providerChoices } from './open-provider';
export { ForeignOriginError, isOwnOrigin, requireOwnOrigin } from './own-origin';
export { ssoRefusalSentence } from './refusal-sentence';
export { returnPath } from './return-path';
export type { CurrentUser } from './session';
export { type SsoChoice, ssoChoice } from './sso-choice';
