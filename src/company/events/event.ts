import type { PersonId } from '#people'
import { addDays, parisDay } from '#platform/time'
import type { BudgetLineId, CompanyId, EntryId, EventId, EventTaskId, RegistrationId } from '../ids.ts'

export const layouts = ['wall', 'line', 'paper'] as const
export const pictures = ['ironing', 'meal', 'cleaning'] as const

/** What a day gave: people counted at the door, kilos ironed, euros, what was learnt. */
export type Balance = { came: number; ironed_g: number; earnedCents: number; learnt: string }

/** True when both counted the same. */
export const isSameBalance = (one: Balance | null, other: Balance): boolean =>
  one?.came === other.came &&
  one.ironed_g === other.ironed_g &&
  one.earnedCents === other.earnedCents &&
  one.learnt === other.learnt

/** A day that the company opens to the public. */
export type Event = {
  id: EventId
  companyId: CompanyId
  title: string
  startsAt: Date
  endsAt: Date
  place: string
  price: string
  cause: string
  picture: (typeof pictures)[number]
  layout: (typeof layouts)[number]
  ledBy: PersonId
  openedAt: Date | null
  balance: Balance | null
  /** When its figures were last written again. */
  correctedAt: Date | null
  /** Its text for the bulletin, when it was written before them: it is to be written again, unless it was withdrawn. */
  toldBefore: 'stands' | 'withdrawn' | null
  cancelled: Cancelled | null
}

/** Why the day does not take place, and when those who left an address were written to. */
export type Cancelled = { why: string; toldAt: Date | null }

/** Until it was held or cancelled, all of it may still change. */
export const mayChange = ({ balance, cancelled }: Pick<Event, 'balance' | 'cancelled'>): boolean =>
  balance === null && cancelled === null

/** Once it is over, a day took place. */
export const mayCancel = (event: Event, now: Date): boolean => mayChange(event) && event.endsAt > now

/** Who comes in is counted from the day to the next one, until the balance is kept. */
export const mayCount = (event: Event, now: Date): boolean =>
  mayChange(event) &&
  parisDay(event.startsAt) <= parisDay(now) &&
  parisDay(now) <= addDays(parisDay(event.endsAt), 1)

/** People counted at the door: how many, and the last one that the reader counted. */
export type Entries = { count: number; last: EntryId | null }

/** Something to do, or something to bring. */
export type TaskKind = 'task' | 'material'

export type Task = {
  id: EventTaskId
  kind: TaskKind
  words: string
  personId: PersonId | null
  doneAt: Date | null
}

export type BudgetLine = { id: BudgetLineId; name: string; way: 'out' | 'in'; cents: number }

/** What is left once all is paid, in cents: under zero when it costs more than it brings. */
export const leftOf = (lines: readonly BudgetLine[]): number =>
  lines.reduce((sum, { way, cents }) => sum + (way === 'in' ? cents : -cents), 0)

/** The same once the day was held: what it brought in all takes the place of what was hoped for. */
export const leftAfter = (
  lines: readonly BudgetLine[],
  { earnedCents }: Pick<Balance, 'earnedCents'>,
): number => earnedCents + leftOf(lines.filter(({ way }) => way === 'out'))

const MOST_GRAMS = 10_000_000

/** '12', '12,5' or '120.25 kg' in grams; undefined for anything else, or above ten tons. */
export function readKilos(typed: string): number | undefined {
  const [, kilos, rest = ''] = /^(\d{1,5})(?:[.,](\d{1,3}))?\s*(?:kg)?$/.exec(typed.trim()) ?? []
  if (kilos === undefined) return undefined
  const read_g = Number(kilos) * 1000 + Number(rest.padEnd(3, '0'))
  return read_g <= MOST_GRAMS ? read_g : undefined
}

/** Who said that they come: a first name, and how many they are; and when they said that they do not any more. */
export type Registered = { name: string; people: number; withdrawnAt: Date | null }

/** Where anybody reads it, and registers. */
export const publicAddress = (id: EventId): string => `/entreprise-virtuelle/evenements/${id}`

/** Where who registered says that they do not come any more. */
export const registrationAddress = (id: EventId, registration: RegistrationId): string =>
  `${publicAddress(id)}/inscription/${registration}`
