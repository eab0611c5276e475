import { describe, expect, it } from 'vitest';
import { sdkLogger } from '@/lib/platform/jobs/sdk-logger';

describe("the SDK's log lines lose the objects beside them", () => {
  it('keeps the sentence of a warning or an error, and nothing else', () => {
    const said: unknown[] = [];
    const logger = sdkLogger((message, facts) => said.push([message, facts]));
    logger.error({ err: new Error('Anne') }, 'Signature validation failed');
    logger.warn('careful', { learner: 'Anne' });
    logger.info('chatter');
    logger.debug('chatter');
    logger.error({ learner: 'Anne' });
    expect(said).toEqual([
      ['inngest', { level: 'error', sentence: 'Signature validation failed' }],
      ['inngest', { level: 'warn', sentence: 'careful' }],
    ]);
  });
});
