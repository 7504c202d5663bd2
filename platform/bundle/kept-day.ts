import { addDays, parisInstant, type Day } from '#platform/time'

/** A picture, a sound, a text that stands beside pages: what stands at this address never changes. */
export type KeptFile = { at: string; bytes: number }

/** A day on a telephone: its pages whole, by address, and the files that they need besides those of the build, which are found in them. */
export type KeptDay = { day: Day; pages: Record<string, string>; files?: readonly KeptFile[] }

const DAYS = 7

/** Today, and the six days that follow: what a telephone keeps. */
export const comingDays = (today: Day): Day[] =>
  Array.from({ length: DAYS }, (_, later) => addDays(today, later))

/** In how many seconds a day is over, in Paris. */
export const endsIn = (day: Day, now: Date): number =>
  Math.floor((parisInstant(addDays(day, 1), '00:00').getTime() - now.getTime()) / 1000)
