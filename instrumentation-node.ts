import { startPlatform } from '@/lib/platform/next';

export const startServer = startPlatform;
