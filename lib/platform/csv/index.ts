import 'server-only';

export { csvFormat } from './csv-format';
