import 'server-only';
import { version } from '@/package.json';

/** What a file names as the release of the software that made it. */
export const release: string = version;
