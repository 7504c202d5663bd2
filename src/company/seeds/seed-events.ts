import type { Tx } from '#platform/db'
import { asId } from '#platform/id'
import { addDays, parisDay, parisInstant, weekday, type Day } from '#platform/time'
import type { Inside } from '../access.ts'
import { insertRegistration } from '../events/day-store.ts'
import type { BudgetLine, Event } from '../events/event.ts'
import { holdEvent } from '../events/hold-event.ts'
import {
  endTask,
  eventIn,
  insertBudgetLine,
  insertTask,
  markOpened,
  saveEvent,
  takeTask,
} from '../events/store.ts'
import type { EventId } from '../ids.ts'
import { seededEvent } from './seeded.ts'

type As = (givenName: string) => Inside

/** The Saturday of the next week. */
const saturday = (today: Day): Day => addDays(today, 6 - weekday(today) + 7)

const row = (n: number) => `00000000-0000-8000-8000-00000c08${String(n).padStart(4, '0')}`

/** The ironing day to come, prepared and open; the day against food waste that was held. */
export async function seedEvents(tx: Tx, as: As, now: Date): Promise<void> {
  const today = parisDay(now)
  const written = parisInstant(addDays(today, -6), '10:00')
  const ironing = {
    title: 'Repassage solidaire',
    place: 'Maison Ronville, Arras',
    picture: 'ironing',
  } as const
  const words = { ...ironing, price: '3 € le panier de linge', cause: 'L’épicerie solidaire' }
  await write(tx, as('Jocelyne'), seededEvent(1), words, saturday(today), written)
  const id = seededEvent(1)
  for (const [i, [task, who, done, kind = 'task']] of tasks.entries()) {
    const taskId = asId(row(i + 1))
    await insertTask(
      tx,
      id,
      { id: asId(taskId), kind, words: task },
      new Date(written.getTime() + i * 60_000),
    )
    if (who) await takeTask(tx, id, asId(taskId), as(who).actor.personId)
    if (done) await endTask(tx, id, asId(taskId), now)
  }
  for (const [i, [name, way, cents]] of budget.entries())
    await insertBudgetLine(
      tx,
      id,
      { id: asId(row(i + 21)), name, way, cents },
      new Date(written.getTime() + i),
    )
  await markOpened(tx, id, written)
  await insertRegistration(tx, id, { id: asId(row(41)), name: 'Lucie', people: 2 }, written)
  await insertRegistration(tx, id, { id: asId(row(42)), name: 'Omar', people: 1 }, written)
  await seedHeld(tx, as, addDays(today, -8))
}

const tasks: [string, string | null, boolean, 'material'?][] = [
  ['Coller les affiches dans le quartier', 'Aïcha', true],
  ['Demander les tables à la Maison Ronville', 'Rosa', true],
  ['4 fers et 4 planches', 'Sandrine', false, 'material'],
  ['30 paniers à linge', null, false, 'material'],
  ['Accueillir les gens et compter', null, false],
]

const budget: [string, BudgetLine['way'], number][] = [
  ['Lessive et eau', 'out', 1250],
  ['Affiches', 'out', 800],
  ['30 paniers à 3 €', 'in', 9000],
]

async function seedHeld(tx: Tx, as: As, on: Day): Promise<void> {
  const id = seededEvent(2)
  const meal = { title: 'Rien à la poubelle', place: 'AFP2I, Arras', picture: 'meal' } as const
  const words = { ...meal, price: 'Gratuit', cause: 'Tout le quartier' }
  const written = parisInstant(addDays(on, -5), '10:00')
  await write(tx, as('Olena'), id, words, on, written)
  await markOpened(tx, id, written)
  const { company } = as('Olena')
  const event = await eventIn(tx, company.id, id)
  if (!event) throw new Error('the event was just written')
  const learnt = 'Cuisiner les restes. Parler devant du monde. Compter avant d’acheter.'
  const balance = { came: 27, ironed_g: 0, earnedCents: 0, learnt }
  await holdEvent(tx, as('Olena'), event, balance, parisInstant(on, '17:00'))
}

type Words = Pick<Event, 'title' | 'place' | 'picture' | 'price' | 'cause'>

async function write(tx: Tx, by: Inside, id: EventId, words: Words, on: Day, at: Date): Promise<void> {
  const { company, actor } = by
  const [startsAt, endsAt] = [parisInstant(on, '09:00'), parisInstant(on, '17:00')]
  await saveEvent(
    tx,
    { ...words, id, companyId: company.id, startsAt, endsAt, ledBy: actor.personId },
    actor.personId,
    at,
  )
}
