import type { Zone } from './module.js';

const daySeconds = 86_400;
const daysBack = 3 * 365;
/** Races are entered years before they are run. */
const daysAhead = 3 * 365;
/** No offset lasts shorter. */
const daysApart = 7;

/** The browser's time zone with the changes of its offset around now. */
export function localZone(nowMillis: number = Date.now()): Zone {
  const name = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  return { name, offsets: offsetsAround(nowMillis, (seconds) => -new Date(seconds * 1000).getTimezoneOffset()) };
}

/** A time zone by its name; the browser's when the name is empty or unknown. */
export function zoneNamed(name: string, nowMillis: number = Date.now()): Zone {
  try {
    if (name !== '') return { name, offsets: offsetsAround(nowMillis, offsetReader(name)) };
  } catch {
    // a name that this browser does not know
  }
  return localZone(nowMillis);
}

export function zoneNames(): string[] {
  return Intl.supportedValuesOf('timeZone');
}

/** Reads "GMT+05:30" off the browser's own formatter. */
function offsetReader(name: string): (seconds: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' });
  return (seconds) => {
    const text = format.formatToParts(seconds * 1000).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(text) ?? [];
    return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
}

function offsetsAround(nowMillis: number, minutesEastAt: (seconds: number) => number): Zone['offsets'] {
  const offsets: Zone['offsets'] = [];
  const today = Math.floor(nowMillis / 1000 / daySeconds);
  for (let day = today - daysBack; day <= today + daysAhead; day += daysApart) {
    const start = day * daySeconds;
    const minutesEast = minutesEastAt(start);
    const known = offsets.at(-1);
    if (!known) offsets.push({ fromEpochSeconds: start, minutesEast });
    else if (known.minutesEast !== minutesEast) offsets.push({ fromEpochSeconds: changeWithin(start - daysApart * daySeconds, start, minutesEastAt), minutesEast });
  }
  return offsets;
}

/** The second in (low, high] from which the offset is that of `high`. */
function changeWithin(low: number, high: number, minutesEastAt: (seconds: number) => number): number {
  const wanted = minutesEastAt(high);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (minutesEastAt(middle) === wanted) high = middle;
    else low = middle;
  }
  return high;
}
