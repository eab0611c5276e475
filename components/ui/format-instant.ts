const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** '21 November 2026, 16:35' in London. Put together here because server and browser punctuate dates differently. */
export const formatInstant = (instant: string): string => {
  const parts = new Map(london.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const time = `${part('hour').padStart(2, '0')}:${part('minute').padStart(2, '0')}`;
  return `${Number(part('day'))} ${months[Number(part('month')) - 1]} ${part('year')}, ${time}`;
};

/** '5 May 2008' from '2008-05-05'. */
export const formatDate = (date: string): string => {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
};
