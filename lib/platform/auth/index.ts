import 'server-only';

export { currentUser, signOutCurrent } from './current-user';
export { demoSignIns } from './demo-sign-ins';
export { authHandlers } from './handlers';
export { openProvider, providerChoices } from './open-provider';
export { isOwnOrigin, requireOwnOrigin } from './own-origin';
export { ssoRefusalSentence } from './refusal-sentence';
export { returnPath } from './return-path';

export { ssoChoice } from './sso-choice';
