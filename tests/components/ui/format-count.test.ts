import { describe, expect, it } from 'vitest';
import {
  formatAcademicYear,
  formatBytes,
  formatCount,
  formatCounted,
  formatShortYear,
} from '../../../components/ui/format-count';

describe('numbers read as people in England write them', () => {
  it('groups thousands', () => {
    expect(formatCount(1234567)).toBe('1,234,567');
  });

  it('puts the noun in its number', () => {
    expect(formatCounted(1, 'learner')).toBe('1 learner');
    expect(formatCounted(0, 'learner')).toBe('0 learners');
    expect(formatCounted(1204, 'learner')).toBe('1,204 learners');
    expect(formatCounted(2, 'entry', 'entries')).toBe('2 entries');
  });

  it('gives sizes in the largest unit that leaves at least one', () => {
    expect(formatBytes(0)).toBe('0 bytes');
    expect(formatBytes(1023)).toBe('1,023 bytes');
    expect(formatBytes(1536)).toBe('1.5 KB');
    expect(formatBytes(4_404_019)).toBe('4.2 MB');
    expect(formatBytes(512 * 1024 * 1024)).toBe('512 MB');
    expect(formatBytes(3 * 1024 ** 4)).toBe('3,072 GB');
  });

  it('writes an academic year in full', () => {
    expect(formatAcademicYear('2526')).toBe('2025 to 2026');
    expect(formatShortYear('2526')).toBe('2025-26');
  });
});
