const DATE = String.raw`(\d{4})-(\d\d?)-(\d\d?)`;
const TIME = String.raw`(?:1?\d|0\d|2[0-3]):[0-5]?\d:[0-5]?\d(?:[.,]\d+)?`;
const ZONE = String.raw`(?:Z|[-+](?:[01]\d|2[0-4]):(?:[0-5]\d|60))`;
/** A zone belongs to a time behind a `T` only. */
const TIMESTAMP = new RegExp(`^${DATE}(?:[Tt]${TIME}${ZONE}| +${TIME})?$`);

/** Whether Go's parser takes a text for a date, with a time or without. */
export function isTimestamp(text: string): boolean {
  const [, year, month, day] = TIMESTAMP.exec(text)?.map(Number) ?? [0, 0, 0, 0];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  // By the day before the first of the next month; four centuries later, since a `Date` takes the first hundred years for others.
  return new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
}
