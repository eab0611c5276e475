import 'server-only';

export { relayEvents } from './relay-events';
export { sweep } from './sweep';
