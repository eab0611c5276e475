/** The look that menus, selects and comboboxes share. */
export const popoverStyle =
  'flex flex-col overflow-hidden rounded-lg border border-line bg-raised text-ink shadow-raised outline-none ' +
  'transition-opacity duration-100 data-entering:opacity-0 data-exiting:opacity-0';

export const optionStyle =
  'flex cursor-pointer gap-2 rounded-md px-2 py-1.5 text-base outline-none data-focused:bg-hover ' +
  'data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-focus ' +
  'data-disabled:cursor-not-allowed data-disabled:text-ink-soft pointer-coarse:py-2.5';
