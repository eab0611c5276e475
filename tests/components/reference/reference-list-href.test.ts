import { describe, expect, it } from 'vitest';
import { questionHref } from '@/components/reference/reference-list-href';
import { type ListQuestion, readListQuestion } from '@/lib/features/reference/schema';

const plain = readListQuestion('sites', {});

describe('the address of a list says what it shows', () => {
  it('nothing, when it shows what it always shows', () => {
    expect(questionHref('/1/sites', 'sites', plain)).toBe('/1/sites');
  });

  it('and is read back as it was meant', () => {
    const question: ListQuestion = {
      q: 'mill & race',
      lot: 'retired',
      sort: 'learners',
      direction: 'descending',
      page: 3,
    };
    const { search } = new URL(questionHref('/1/sites', 'sites', question), 'http://localhost');
    expect(readListQuestion('sites', Object.fromEntries(new URLSearchParams(search)))).toEqual(question);
  });
});
