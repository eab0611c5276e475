const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const MONTH_NAME =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** 39 is 2039, 40 is 1940: nobody who learns today was born in 2040, and few before 1940. */
const PIVOT = 40;

const GAP = String.raw`(?:\s*[/.\-,]\s*|\s+)`;
const FORMS = [
  // 2007-09-01, 2007/9/1
  new RegExp(`^(?<year>\\d{4})${GAP}(?<month>\\d{1,2})${GAP}(?<day>\\d{1,2})$`),
  // 1/9/2007, 1.9.07, 1 9 2007
  new RegExp(`^(?<day>\\d{1,2})${GAP}(?<month>\\d{1,2})${GAP}(?<year>\\d{4}|\\d{2})$`),
  // 1 Sep 2007, 1st September 2007, 1-Sep-07, 1sep2007
  new RegExp(`^(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:${GAP}|)(?<month>[a-z]{3,9})\\.?(?:${GAP}|)(?<year>\\d{4}|\\d{2})$`),
  // September 1 2007, Sep 1st, 2007
  new RegExp(`^(?<month>[a-z]{3,9})\\.?${GAP}(?<day>\\d{1,2})(?:st|nd|rd|th)?${GAP}(?<year>\\d{4}|\\d{2})$`),
  // 01092007, 010907
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})$/,
  // 20070901
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
];

const toMonth = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  return MONTH_NAME.test(text) ? MONTHS.findIndex((month) => text.startsWith(month)) + 1 : 0;
};

const toYear = (text: string): number => {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < PIVOT ? 2000 + year : 1900 + year;
};

const pad = (part: number) => String(part).padStart(2, '0');

const toDate = (day: number, month: number, year: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= FIRST_YEAR && year <= LAST_YEAR ? `${year}-${pad(month)}-${pad(day)}` : null;
};

/** The date that somebody typed, as YYYY-MM-DD, or null if it is none. The day comes before the month, as in England. */
export const parseTypedDate = (text: string): string | null => {
  const typed = text.trim().toLowerCase();
  for (const form of FORMS) {
    const { day = '', month = '', year = '' } = form.exec(typed)?.groups ?? {};
    const date = day === '' ? null : toDate(Number(day), toMonth(month), toYear(year));
    if (date !== null) return date;
  }
  return null;
};
