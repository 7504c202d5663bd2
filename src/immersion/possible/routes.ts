import { openFile, readPerson, type PersonId } from '#people'
import { asId } from '#platform/id'
import { addDays, asDay, parisDay } from '#platform/time'
import { idIn, isId, newSite, notFound, type Ask } from '#platform/web'
import { openDesk } from '../access.ts'
import { daysTaken, historyOf } from '../convention/door.ts'
import { readHost, siretOf } from '../hosts/door.ts'
import { HOSTS } from '../frame.tsx'
import { roomLeft } from '../law/door.ts'
import { countAtHost } from './count-store.ts'
import { possiblePage } from './page.tsx'
import { startsFrom } from './starts.ts'
import { staysAt } from './read-stays.ts'

export const possibleSite = newSite().get(`${HOSTS}/:id/personnes/:person`, show)

/** Nobody prepares an immersion further ahead; a year that was mistyped is another. */
const FAR = 366

/** What is still possible for somebody at a host; their file is opened, and says so. */
async function show(c: Ask): Promise<Response> {
  const desk = await openDesk(c)
  const { db, now } = c.var
  const host = await readHost(db, idIn(c), desk.keepers)
  const personId = asId<PersonId>(c.req.param('person') ?? '')
  if (!host || !isId(personId)) throw notFound()
  const [right, person] = await db.transaction(async (tx) => [
    await openFile(tx, desk.actor, personId, 'immersion', { code: 'immersions' }, now),
    await readPerson(tx, personId),
  ])
  if (!right?.reads || !person) throw notFound()
  const siret = siretOf(host)
  const own = desk.own.map(({ id }) => id)
  const today = parisDay(now)
  const history = await historyOf(db, { personId: person.id }, today)
  const here = siret ? await staysAt(db, person.id, siret, { own, today }) : []
  const renews = here.find(({ id }) => id === c.req.query('renouvelle'))
  const tomorrow = addDays(today, 1)
  const from = renews && renews.toDay >= tomorrow ? addDays(renews.toDay, 1) : tomorrow
  const wanted = asDay(c.req.query('debut') ?? '')
  const start = wanted && wanted >= today && wanted <= addDays(today, FAR) ? wanted : from
  const wish = siret ? { person: person.id, host: siret, ...renews?.wish } : undefined
  const left = wish && roomLeft({ ...wish, start }, history)
  const mayWrite = siret !== null && right.writes
  const taken = await daysTaken(db, person.id, { preparing: own, on: today })
  const weeks = wish && startsFrom(wish, history, from, taken)
  const counted = siret ? await countAtHost(db, person.id, siret, { last: start, on: today }) : undefined
  return possiblePage(c, {
    host,
    person,
    here,
    start,
    renews,
    left,
    taken: taken.get(start),
    counted,
    weeks,
    mayWrite,
  })
}
