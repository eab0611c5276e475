import 'server-only';

export { csvFormat } from './csv-format';
export { portalCsv } from './portal-csv';
