import { goTo, newSite, notFound, sayNext, type Ask } from '#platform/web'
import { CONVENTIONS } from '../frame.tsx'
import { noteAllPresent, notePresence, readHalves, readPresence } from '../period/door.ts'
import { openOwn } from './open-convention.ts'

/** Half-days as who accompanies the person notes or corrects them. */
export const followPresenceSite = newSite()
  .post(`${CONVENTIONS}/:id{[0-9a-f-]{36}}/presences`, note)
  .post(`${CONVENTIONS}/:id{[0-9a-f-]{36}}/presences/toutes`, noteRest)

async function note(c: Ask): Promise<Response> {
  const { one, desk } = await openOwn(c)
  const read = await readPresence(c)
  const { db, now } = c.var
  const saying = { saidBy: 'referent', saidName: desk.actor.name, doneAt: now, now } as const
  const noted = read && (await notePresence(db, one.id, { ...read, ...saying }))
  if (!noted?.ok) throw notFound()
  sayNext(c, 'C’est noté')
  return goTo(c, `${CONVENTIONS}/${one.id}`)
}

async function noteRest(c: Ask): Promise<Response> {
  const { one, desk } = await openOwn(c)
  const read = await readHalves(c)
  const { db, now } = c.var
  const saying = { saidBy: 'referent', saidName: desk.actor.name, doneAt: now, now } as const
  const noted = read && (await noteAllPresent(db, one.id, { ...read, ...saying }))
  if (!noted?.ok) throw notFound()
  sayNext(c, 'C’est noté')
  return goTo(c, `${CONVENTIONS}/${one.id}`)
}
