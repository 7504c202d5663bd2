import { goTo, idIn, sayNext, speak, type Ask } from '#platform/web'
import { mineSentences } from './sentences.ts'
import { closeSessions, forgetSession, requireActor, requireFresh, sessionIdOf } from '../session/door.ts'

export async function closeOne(c: Ask): Promise<Response> {
  const id = idIn(c)
  const actor = id === sessionIdOf(c) ? requireActor(c) : requireFresh(c, '/moi')
  await closeSessions(c.var.db, actor.personId, { id }, c.var.now)
  if (id !== sessionIdOf(c)) {
    sayNext(c, speak(c, mineSentences).devices.closed)
    return goTo(c, '/moi')
  }
  forgetSession(c)
  return goTo(c, '/')
}

export async function closeOthers(c: Ask): Promise<Response> {
  const actor = requireFresh(c, '/moi')
  await closeSessions(c.var.db, actor.personId, { allBut: sessionIdOf(c) ?? '' }, c.var.now)
  sayNext(c, speak(c, mineSentences).devices.othersClosed)
  return goTo(c, '/moi')
}
