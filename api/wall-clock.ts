import { shiftDay } from './clock.ts'

const hourLength = 3_600_000

/**
 * The moment a clock on the wall of the time zone shows that hour of that day. An hour that summer time skips is the
 * first moment after it; of an hour that comes twice, the first one.
 */
export function momentOf(day: string, hour: number, timeZone: string): Date {
  const wall = Date.parse(day) + hour * hourLength
  const offsets = [-24, 24].map((hours) => offsetAt(wall + hours * hourLength, timeZone))
  const candidates = offsets.map((offset) => wall - offset)
  const exact = candidates.filter((moment) => moment + offsetAt(moment, timeZone) === wall)
  if (exact.length > 0) return new Date(Math.min(...exact))
  return new Date(changeBetween(Math.min(...candidates), Math.max(...candidates), timeZone))
}

/** Mail that comes late leaves until eight in the evening, and one whose own hour is later within that hour. */
const evening = 20

/**
 * When mail that should have left at an hour leaves, looked at `now` on that day or before it: at that hour of the day; at
 * once, where it has passed; in the evening and at night, at that hour of the next day.
 */
export function lateMoment(hour: number, day: string, now: Date, timeZone: string): Date {
  const moment = momentOf(day, hour, timeZone)
  if (moment > now) return moment
  const last = Math.max(evening, hour + 1)
  return now < momentOf(day, last, timeZone) ? now : momentOf(shiftDay(day, 1), hour, timeZone)
}

/** How far the zone's clocks are ahead of universal time, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(moment))
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const shown = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  )
  return shown - Math.floor(moment / 1000) * 1000
}

/** The moment between two at which the zone's clocks change, to the minute. */
function changeBetween(from: number, to: number, timeZone: string): number {
  let [low, high] = [from, to]
  const before = offsetAt(low, timeZone)
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 120_000) * 60_000
    if (offsetAt(middle, timeZone) === before) low = middle
    else high = middle
  }
  return high
}
