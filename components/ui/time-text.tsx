import { formatDate, formatInstant } from './format-instant';

/** A moment, as a clock in London shows it. */
export const TimeText = ({ instant }: { instant: string }) => <time dateTime={instant}>{formatInstant(instant)}</time>;

export const DateText = ({ date }: { date: string }) => <time dateTime={date}>{formatDate(date)}</time>;
