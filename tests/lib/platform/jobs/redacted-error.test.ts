import { describe, expect, it } from 'vitest';
import { redactError, WITHHELD } from '@/lib/platform/jobs/redacted-error';

const withFields = (message: string, fields: object) => Object.assign(new Error(message), fields);

describe('an error is stored without anything that could be about a person', () => {
  it.each([
    [new Error('Anne Example, born 2004-05-06, was refused'), { name: 'Error', message: WITHHELD }],
    [new Error('QQ123456C'), { name: 'Error', message: WITHHELD }],
    [new Error('example'), { name: 'Error', message: WITHHELD }],
    [withFields('duplicate key (ULN)=(9900000001)', { code: '23505' }), { name: 'Error', message: '23505' }],
    [withFields('getaddrinfo x', { code: 'ENOTFOUND' }), { name: 'Error', message: 'ENOTFOUND' }],
    [withFields('x', { code: 'QQ123456C' }), { name: 'Error', message: WITHHELD }],
    [withFields('x', { code: '9900000001' }), { name: 'Error', message: WITHHELD }],
    [withFields('x', { name: 'Anne Example' }), { name: 'Error', message: WITHHELD }],
    [new TypeError('Anne is undefined'), { name: 'TypeError', message: WITHHELD }],
    ['Anne Example', { name: 'Error', message: WITHHELD }],
    [null, { name: 'Error', message: WITHHELD }],
    [
      { stack: 'at Anne', cause: 'Anne' },
      { name: 'Error', message: WITHHELD },
    ],
  ])('%#', (error, stored) => {
    expect(redactError(error)).toEqual(stored);
  });
});

describe('our own reasons are kept, wherever the error carries them', () => {
  it.each([
    new Error('no-learners-match'),
    withFields('Anne Example', { reason: 'no-learners-match' }),
    withFields('Anne Example', { code: 'no-learners-match' }),
  ])('%#', (error) => {
    expect(redactError(error).message).toBe('no-learners-match');
  });
});
