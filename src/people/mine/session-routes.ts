import { goTo, idIn, sayNext, type Ask } from '#platform/web'
import { closeSessions, forgetSession, requireActor, requireFresh, sessionIdOf } from '../session/door.ts'

export async function closeOne(c: Ask): Promise<Response> {
  const id = idIn(c)
  const actor = id === sessionIdOf(c) ? requireActor(c) : requireFresh(c, '/moi')
  await closeSessions(c.var.db, actor.personId, { id }, c.var.now)
  if (id !== sessionIdOf(c)) {
    sayNext(c, 'Cet appareil est sorti')
    return goTo(c, '/moi')
  }
  forgetSession(c)
  return goTo(c, '/')
}

export async function closeOthers(c: Ask): Promise<Response> {
  const actor = requireFresh(c, '/moi')
  await closeSessions(c.var.db, actor.personId, { allBut: sessionIdOf(c) ?? '' }, c.var.now)
  sayNext(c, 'Les autres appareils sont sortis')
  return goTo(c, '/moi')
}
