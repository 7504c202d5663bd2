import type { Language } from '#platform/languages'
import { addDays, holidayOn, parisClock, parisDay, parisInstant, weekday } from '#platform/time'

/** Something to tell a person. */
export type Notice = {
  /** The id of who is told. */
  to: string
  /** What is told, once to each: 'work accepted 4f…'. */
  key: string
  /** One sentence, short enough for a telephone. It stands on a locked screen: nothing in it that is nobody else's to read. */
  title: string
  /** What else there is to say: read in Beffroi and by e-mail, and by SMS when there is no `path`. */
  body?: string | undefined
  /** Where it leads, '/moi/parcours'; null when its reader may have no way in. */
  path: string | null
  /** 'now' leaves at once, at night too: it changes what somebody does within the day. 'soon' gathers with others and waits for the morning. */
  pace: 'now' | 'soon'
  /** Pointless after it: nothing is sent then. */
  until?: Date | undefined
}

export type Channel = 'sms' | 'email' | 'push' | 'here'

/** How somebody wants to be told. Quiet from one hour of Paris to another, 'HH:MM'; the same hour twice: told at any time. */
export type Choice = { channel: Channel; quietFrom: string; quietTo: string; sundays: 'told' | 'quiet' }

/** For who chose nothing: no message in the evening, at night, on a Sunday or a public holiday. */
export const USUAL: Omit<Choice, 'channel'> = { quietFrom: '20:00', quietTo: '08:00', sundays: 'quiet' }

/**
 * What reaches somebody: their first name, their mobile (E.164) and e-mail, the language they read, the browsers that show messages; whether they have an
 * account, to read inside what they are told.
 */
export type Reach = {
  givenName: string
  phone: string | null
  email: string | null
  language: Language
  browsers: number
  comesIn: boolean
}

/** How long what is not pressing waits for others, in milliseconds: one message rather than ten. */
export const GATHER_MS = 10 * 60_000

/** So many SMS a day to one person; what is not pressing then waits for the next day, or takes the e-mail. */
export const MOST_SMS_A_DAY = 4

/** The first moment from `at` on when this person may be told. */
export function nextMoment(at: Date, { quietFrom, quietTo, sundays }: Omit<Choice, 'channel'>): Date {
  const [day, clock] = [parisDay(at), parisClock(at)]
  const tomorrow = parisInstant(addDays(day, 1), quietFrom === quietTo ? '00:00' : quietTo)
  if (sundays === 'quiet' && (weekday(day) === 7 || holidayOn(day)))
    return nextMoment(tomorrow, { quietFrom, quietTo, sundays })
  if (!isQuiet(clock, quietFrom, quietTo)) return at
  const morning = clock < quietTo ? parisInstant(day, quietTo) : tomorrow
  return nextMoment(morning, { quietFrom, quietTo, sundays })
}

const isQuiet = (clock: string, from: string, to: string): boolean =>
  from <= to ? from <= clock && clock < to : clock >= from || clock < to

/** By what a message leaves, the best first: what was wished, then what else reaches this person. Nothing for who wants none. */
export function waysTo(reach: Reach, wish: Channel | undefined): Exclude<Channel, 'here'>[] {
  if (wish === 'here') return []
  const ways = (['push', 'sms', 'email'] as const).filter(
    (way) =>
      (way === 'push' && wish === 'push' && reach.browsers > 0) ||
      (way === 'sms' && reach.phone !== null) ||
      (way === 'email' && reach.email !== null),
  )
  return wish === 'email' ? ways.toReversed() : ways
}
