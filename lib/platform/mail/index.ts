import 'server-only';

export { outboxTransport } from './outbox-transport';
export { resendTransport } from './resend-transport';
