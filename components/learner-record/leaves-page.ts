type Click = Pick<MouseEvent, 'target' | 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>;

const withoutHash = (address: string): string => address.replace(/#.*$/, '');

/** Whether the click follows a link to another page in this tab; not one to a place of this page, to a new tab or to a file. */
export const leavesPage = (click: Click, here: string): boolean => {
  if (click.button !== 0 || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return false;
  const link = click.target instanceof Element ? click.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || link.hasAttribute('download')) return false;
  return withoutHash(link.href) !== withoutHash(here);
};
