import { fullName, readPerson, type Person, type PersonId } from '#people'
import { asId } from '#platform/id'
import { parisDay } from '#platform/time'
import { isId, notFound, type Ask } from '#platform/web'
import { ACCIDENTS, OWN_IMMERSIONS } from '../addresses.ts'
import { openOwnConvention, signatoriesOf, type Convention, type Signatory } from '../convention/door.ts'
import type { Host } from '../hosts/door.ts'
import type { AccidentId } from '../ids.ts'
import { openLink } from '../signing/door.ts'
import { accidentIn } from './accident-store.ts'
import { maySay, type Accident, type Sayer } from './accident.ts'
import { takesPart } from './circle.ts'

/** From where somebody reads and says an accident: a desk, their own space, or a link of who signs. */
export type Standpoint = {
  /** the address under which all of it stands */
  at: string
  back: string | undefined
  one: Convention
  person: Person
  host: Host
  all: readonly Signatory[]
  role: Sayer
  /** who says it */
  name: string
  where: 'desk' | 'own' | 'link'
  /** who sits at the desk */
  selfId: PersonId | null
}

/** By the link of any signatory. @throws notFound before the first day, or for who takes no part in it any more */
export async function byLink(c: Ask): Promise<Standpoint> {
  const { one, person, host, all, mine } = await openLink(c)
  const at = `${ACCIDENTS}/${c.req.param('secret')}`
  const { role, name } = mine
  if (!takesPart(role, person, parisDay(c.var.now))) throw notFound()
  return begun(c, { at, back: undefined, one, person, host, all, role, name, where: 'link', selfId: null })
}

/** In the own space of the person. @throws SignInNeeded, notFound */
export async function bySelf(c: Ask): Promise<Standpoint> {
  const { one, host } = await openOwnConvention(c)
  const { db } = c.var
  const person = await readPerson(db, one.personId)
  if (!person) throw notFound()
  const back = `${OWN_IMMERSIONS}/${one.id}`
  const all = await signatoriesOf(db, one.id)
  const name = fullName(person)
  return begun(c, {
    at: `${back}/accident`,
    back,
    one,
    person,
    host,
    all,
    role: 'person',
    name,
    where: 'own',
    selfId: null,
  })
}

/** Same, once an accident may be said of it. @throws notFound */
export function begun(c: Ask, standpoint: Standpoint): Standpoint {
  if (!maySay(standpoint.one, c.var.now)) throw notFound()
  return standpoint
}

/** The accident of that immersion that an address names. @throws notFound */
export async function oneIn(
  c: Ask,
  { one }: Standpoint,
  id = c.req.param('accident') ?? '',
): Promise<Accident> {
  const accident = isId(id) ? await accidentIn(c.var.db, one.id, asId<AccidentId>(id)) : undefined
  if (!accident) throw notFound()
  return accident
}
