import { describe, expect, it } from 'vitest';
import { narrowOptions, optionsShownMax } from '../../../components/ui/narrow-options';

const options = [
  { id: '1', code: 'LDS', name: 'Leeds, Élan House' },
  { id: '2', code: 'HULL-2', name: 'Hull Elan Centre' },
  { id: '3', code: 'YRK', name: 'York' },
];
const idsFor = (query: string) => narrowOptions(options, query).shown.map(({ id }) => id);

describe('narrowOptions finds an option by any part of its code or name', () => {
  it('shows everything for an empty query', () => {
    expect(idsFor('  ')).toEqual(['1', '2', '3']);
  });

  it('minds neither case nor accents', () => {
    expect(idsFor('élan')).toEqual(['1', '2']);
    expect(idsFor('ELAN')).toEqual(['1', '2']);
  });

  it('wants every word, in any order, from code and name together', () => {
    expect(idsFor('centre hull-2')).toEqual(['2']);
    expect(idsFor('york leeds')).toEqual([]);
  });

  it('shows no more than fits, and says how many there are', () => {
    const many = Array.from({ length: 2000 }, (_, place) => ({ id: `${place}`, code: `S${place}`, name: 'Site' }));
    const { shown, total } = narrowOptions(many, 'site');
    expect(shown).toHaveLength(optionsShownMax);
    expect(total).toBe(2000);
  });
});
