import { describe, expect, it } from 'vitest';
import { clientIp } from '@/lib/platform/auth/client-ip';

describe('the visitor cannot choose the address that attempts are counted for', () => {
  it.each([
    [{ 'x-forwarded-for': '203.0.113.7' }, '203.0.113.7'],
    [{ 'x-forwarded-for': 'made up, 198.51.100.1, 203.0.113.7' }, '203.0.113.7'],
    [{ 'x-forwarded-for': '' }, 'unknown'],
    [{ 'x-forwarded-for': ['203.0.113.7'] }, 'unknown'],
    [{}, 'unknown'],
    [undefined, 'unknown'],
  ])('%j is %s', (headers, ip) => {
    expect(clientIp(headers)).toBe(ip);
  });
});
