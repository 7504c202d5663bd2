import { openFile, readPerson, relationsHeld, type OrganisationId, type Person, type PersonId } from '#people'
import { asId } from '#platform/id'
import { isId, notFound, type Ask } from '#platform/web'
import { openDesk, type Desk } from '../access.ts'

export const PEOPLE = '/immersions/personnes'

/** Somebody whom the reader accompanies, and in whose name. */
export type Opened = { desk: Desk; person: Person; organisation: { id: OrganisationId; name: string } }

/** Opens the file of the person of the address, which says so. @throws notFound for who does not write their immersions. */
export async function openPerson(c: Ask): Promise<Opened> {
  const desk = await openDesk(c)
  const { db, now } = c.var
  const personId = asId<PersonId>(c.req.param('person') ?? '')
  if (!isId(personId)) throw notFound()
  const person = await db.transaction(async (tx) => {
    const right = await openFile(tx, desk.actor, personId, 'immersion', { code: 'immersions' }, now)
    return right?.writes ? readPerson(tx, personId) : undefined
  })
  if (!person) throw notFound()
  const held = await relationsHeld(db, desk.actor.personId, person.id, now)
  const organisation =
    desk.own.find(({ id }) => held.some(({ organisationId }) => organisationId === id)) ?? desk.own[0]
  if (!organisation) throw notFound()
  return { desk, person, organisation }
}
