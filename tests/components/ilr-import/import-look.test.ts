import { describe, expect, it } from 'vitest';
import { importDoes, importLook } from '@/components/ilr-import/import-look';

describe('the state of an import says what it waits for', () => {
  it('waits for answers while there are questions, and is ready to load once there are none', () => {
    expect(importLook('checked', 3).label).toBe('Questions to answer');
    expect(importLook('checked', 0).label).toBe('Ready to load');
  });

  it('asks nothing any more once it is being loaded', () => {
    expect(importLook('loading', 3).label).toBe('Loading');
    expect(importLook('loaded', 3).label).toBe('Loaded');
  });
});

describe('a count of learners is said as what it is', () => {
  it('reads first, and then compares or loads', () => {
    expect(importDoes({ status: 'checking', isRead: false })).toBe('Reading');
    expect(importDoes({ status: 'checking', isRead: true })).toBe('Comparing with Muster');
    expect(importDoes({ status: 'loading', isRead: false })).toBe('Reading');
    expect(importDoes({ status: 'loading', isRead: true })).toBe('Loading');
  });
});
