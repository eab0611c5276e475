import 'server-only';

export { postgresFileStore } from './postgres-file-store';
