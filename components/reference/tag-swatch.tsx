import type { TagColour } from '@/lib/features/reference/schema';
import { cx } from '../ui/cx';

const grounds: Record<TagColour, string> = {
  blue: 'bg-tag-blue',
  green: 'bg-tag-green',
  purple: 'bg-tag-purple',
  amber: 'bg-tag-amber',
  teal: 'bg-tag-teal',
  red: 'bg-tag-red',
  pink: 'bg-tag-pink',
  brown: 'bg-tag-brown',
  grey: 'bg-tag-grey',
};

const isColour = (text: string): text is TagColour => text in grounds;

/** A spot of a tag's colour. Words beside it say the same. */
export const TagSwatch = ({ colour }: { colour: string }) => (
  <span
    aria-hidden
    className={cx('inline-block size-3 shrink-0 rounded-full', isColour(colour) ? grounds[colour] : grounds.grey)}
  />
);
