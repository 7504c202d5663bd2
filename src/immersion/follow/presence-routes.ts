import { goTo, newSite, sayNext, type Ask } from '#platform/web'
import type { Convention } from '../convention/door.ts'
import { CONVENTIONS } from '../frame.tsx'
import {
  noteAllPresent,
  notePresence,
  readHalves,
  readPresence,
  type PresenceRefusal,
} from '../period/door.ts'
import { inFrench } from '../words/door.ts'
import { openOwn } from './open-convention.ts'
import { viewConvention } from './view-convention.ts'

/** Half-days as who accompanies the person notes or corrects them. */
export const followPresenceSite = newSite()
  .post(`${CONVENTIONS}/:id{[0-9a-f-]{36}}/presences`, (c) => note(c, noteOne))
  .post(`${CONVENTIONS}/:id{[0-9a-f-]{36}}/presences/toutes`, (c) => note(c, noteRest))

type Noting = (c: Ask, one: Convention, saidName: string) => Promise<PresenceRefusal | undefined>

async function note(c: Ask, how: Noting): Promise<Response> {
  const open = await openOwn(c)
  const refusal = await how(c, open.one, open.desk.actor.name)
  if (refusal) return viewConvention(c, open, { problem: inFrench.presence.refused[refusal] })
  sayNext(c, 'C’est noté')
  return goTo(c, `${CONVENTIONS}/${open.one.id}`)
}

const sayingOf = ({ var: { now } }: Ask, saidName: string) =>
  ({ saidBy: 'referent', saidName, doneAt: now, now }) as const

async function noteOne(c: Ask, one: Convention, saidName: string): ReturnType<Noting> {
  const read = await readPresence(c)
  if (!read) return 'no such half-day'
  const noted = await notePresence(c.var.db, one.id, { ...read, ...sayingOf(c, saidName) })
  return noted.ok ? undefined : noted.refusal
}

async function noteRest(c: Ask, one: Convention, saidName: string): ReturnType<Noting> {
  const read = await readHalves(c)
  if (!read) return 'no such half-day'
  const noted = await noteAllPresent(c.var.db, one.id, { ...read, ...sayingOf(c, saidName) })
  return noted.ok ? undefined : noted.refusal
}
