import type { ContractOption, FilterOption } from '@/lib/features/ilr-export/schema';
import type { MultiSelectOption } from '../ui/narrow-options';

const leftOutMark = 'Include in ILR Exports is No: nobody on it is exported';
const retiredMark = 'Retired, and learners have it still';

/** A value as the Create window offers it, marked where choosing it may surprise. */
export const toMarkedOption = (option: FilterOption | ContractOption): MultiSelectOption => {
  const { id, code, name, isRetired } = option;
  const isLeftOut = 'isIncludedInIlrExports' in option && !option.isIncludedInIlrExports;
  const marks = [...(isRetired ? [retiredMark] : []), ...(isLeftOut ? [leftOutMark] : [])];
  return marks.length === 0 ? { id, code, name } : { id, code, name, mark: marks.join('. ') };
};
