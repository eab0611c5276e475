import 'server-only';

/** The entry that the nearest proxy added; those before it are whatever the visitor chose to send. */
export const clientIp = (headers: Record<string, unknown> | undefined): string => {
  const forwarded = headers?.['x-forwarded-for'];
  const nearest = typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined;
  return nearest || 'unknown';
};
