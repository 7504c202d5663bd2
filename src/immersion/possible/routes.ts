import { openFile, readPerson, type PersonId } from '#people'
import { asId } from '#platform/id'
import { addDays, asDay, parisDay } from '#platform/time'
import { idIn, isId, newSite, notFound, type Ask } from '#platform/web'
import { openDesk } from '../access.ts'
import { HOSTS, readHost } from '../hosts/door.ts'
import { conventionOf, pastOfPeople } from '../past/door.ts'
import { countAtHost } from './count-store.ts'
import { possiblePage } from './page.tsx'
import { roomLeft } from './room-left.ts'

export const possibleSite = newSite().get(`${HOSTS}/:id/personnes/:person`, show)

/** What is still possible for somebody at a host; their file is opened, and says so. */
async function show(c: Ask): Promise<Response> {
  const desk = await openDesk(c)
  const { db, now } = c.var
  const host = await readHost(db, idIn(c), desk.keepers)
  const personId = asId<PersonId>(c.req.param('person') ?? '')
  if (!host || !isId(personId)) throw notFound()
  const person = await db.transaction(async (tx) => {
    const right = await openFile(tx, desk.actor, personId, 'immersion', { code: 'immersions' }, now)
    return right?.reads ? readPerson(tx, personId) : undefined
  })
  if (!person) throw notFound()
  const all = await pastOfPeople(db, [personId])
  const here = all.filter(({ hostId }) => hostId === host.id)
  const start = asDay(c.req.query('debut') ?? '') ?? addDays(parisDay(now), 1)
  const renews = here.find(({ id }) => id === c.req.query('renouvelle'))
  const siret = host.body.kind === 'organisation' ? host.body.siret : null
  const left = siret
    ? roomLeft(
        {
          person: person.id,
          host: siret,
          start,
          ...(renews ? { renews: renews.id, objects: renews.objects } : {}),
        },
        all.map((one) => ({ ...conventionOf(one, one), person: person.id })),
      )
    : undefined
  const counted = siret ? await countAtHost(db, person.id, siret, start) : undefined
  return possiblePage(c, { host, person, here, start, renews, left, counted })
}
