import { authHandlers } from '@/lib/platform/auth';

export const { GET, POST } = authHandlers;
