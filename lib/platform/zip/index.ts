import 'server-only';

export { yauzlZipReader } from './yauzl-zip-reader';
