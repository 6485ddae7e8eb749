import type { Zone } from './module.js';

const daySeconds = 86_400;
const daysBack = 3 * 365;
const daysAhead = 365;

/** The browser's time zone with the changes of its offset around now. */
export function localZone(nowMillis: number = Date.now()): Zone {
  const offsets: Zone['offsets'] = [];
  const today = Math.floor(nowMillis / 1000 / daySeconds);
  const minutesEastAt = (seconds: number) => -new Date(seconds * 1000).getTimezoneOffset();
  for (let day = today - daysBack; day <= today + daysAhead; day += 1) {
    const start = day * daySeconds;
    const minutesEast = minutesEastAt(start);
    const known = offsets.at(-1);
    if (!known) offsets.push({ fromEpochSeconds: start, minutesEast });
    else if (known.minutesEast !== minutesEast) offsets.push({ fromEpochSeconds: changeWithin(start - daySeconds, start, minutesEastAt), minutesEast });
  }
  return { name: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC', offsets };
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
