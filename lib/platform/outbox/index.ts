import 'server-only';

export { keepHouse } from './keep-house';
export { relayEvents } from './relay-events';
export { sweep } from './sweep';
