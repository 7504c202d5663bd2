import { accidentsAt, begun, type Standpoint } from '../accident/door.ts'
import { CONVENTIONS } from '../frame.tsx'
import type { Ask } from '#platform/web'
import { openOwn } from './open-convention.ts'

/** The accidents of an immersion, for who accompanies the person: nobody else at a desk reads them. */
export const followAccidentSite = accidentsAt(`${CONVENTIONS}/:id{[0-9a-f-]{36}}/accident`, atDesk)

async function atDesk(c: Ask): Promise<Standpoint> {
  const { one, person, host, all, desk } = await openOwn(c)
  const back = `${CONVENTIONS}/${one.id}`
  const { name } = desk.actor
  return begun(c, {
    at: `${back}/accident`,
    back,
    one,
    person,
    host,
    all,
    role: 'referent',
    name,
    where: 'desk',
    selfId: desk.actor.personId,
  })
}
