export type { PagePath } from './pages';
