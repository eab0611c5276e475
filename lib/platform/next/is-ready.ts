import 'server-only';
import { requireBoundRole } from '../postgres';

export const isReady = async (): Promise<boolean> => {
  try {
    await requireBoundRole();
    return true;
  } catch {
    return false;
  }
};
