import type { ExportSelection, IlrExportStore } from './ports';
import type { FilterOption, NamedFilters } from './schema';

const namesOf = (options: readonly FilterOption[], ids: readonly string[]): string[] | null => {
  const names = new Map(options.map((option) => [option.id, option.name]));
  const chosen = ids.flatMap((id) => names.get(id) ?? []);
  return chosen.length === ids.length ? chosen : null;
};

/** The names that the chosen values have now, kept with the export. Null when a value is not the provider's. */
export const namesOfChosen = (
  choices: Awaited<ReturnType<IlrExportStore['choices']>>,
  selection: ExportSelection,
): NamedFilters | null => {
  const sites = namesOf(choices.sites, selection.siteIds);
  const subcontractors = namesOf(choices.subcontractors, selection.subcontractorIds);
  const contracts = namesOf(choices.contracts, selection.contractIds);
  const tags = namesOf(choices.tags, selection.tagIds);
  if (sites === null || subcontractors === null || contracts === null || tags === null) return null;
  return { sites, subcontractors, contracts, tags };
};
