import { fullName, requireActor } from '#people'
import { answerOutbox, isOutbox } from '#platform/outbox'
import { goTo, newSite, notFound, sayNext, speak, type Ask } from '#platform/web'
import { OWN_IMMERSIONS, REPORTING } from '../addresses.ts'
import { openOwnConvention, type Convention } from '../convention/door.ts'
import { readersOf } from '../own-space.tsx'
import { openLink, SECRET } from '../signing/door.ts'
import { immersionWords } from '../words/door.ts'
import { noteAllPresent } from './note-all-present.ts'
import { notePresence, type PresenceRefusal } from './note-presence.ts'
import { halvesSoFar, mayNote } from './presence.ts'
import { presencesOf } from './presence-store.ts'
import { presencesPage } from './presences-page.tsx'
import { readHalves, readPresence, readWhen } from './read-presence.ts'
import { sayUnwell } from './say-unwell.ts'

const LINK = `${REPORTING}/${SECRET}`
const MINE = `${OWN_IMMERSIONS}/:id{[0-9a-f-]{36}}`

/** While an immersion is under way: who was there, half-day by half-day, and somebody who is not well there. */
export const periodSite = newSite()
  .post(`${LINK}/ca-ne-va-pas`, async (c) => {
    const reader = await byLink(c)
    if (reader.isHost) throw notFound()
    return unwell(c, reader)
  })
  .post(`${MINE}/ca-ne-va-pas`, unwellMine)
  .get(`${LINK}/presences`, async (c) => show(c, await byLink(c)))
  .post(`${LINK}/presences`, async (c) => note(c, await byLink(c), noteOf))
  .post(`${LINK}/presences/toutes`, async (c) => note(c, await byLink(c), allOf))
  .get(`${MINE}/presences`, async (c) => show(c, await bySelf(c)))
  .post(`${MINE}/presences`, (c) => noteMine(c, noteOf))
  .post(`${MINE}/presences/toutes`, (c) => noteMine(c, allOf))

/** Who notes: the host by their link, the person by theirs or in their own space. */
type Noting = {
  one: Convention
  at: string
  over: string
  isHost: boolean
  inSpace: boolean
  /** of who notes */
  name: string
}

async function byLink(c: Ask): Promise<Noting> {
  const { mine, one, person, host } = await openLink(c)
  if (mine.role !== 'host' && mine.role !== 'person') throw notFound()
  const isHost = mine.role === 'host'
  const at = `${REPORTING}/${c.req.param('secret')}`
  return { one, at, over: isHost ? fullName(person) : host.name, isHost, inSpace: false, name: mine.name }
}

async function bySelf(c: Ask): Promise<Noting> {
  const { name } = requireActor(c)
  const { one, host } = await openOwnConvention(c)
  return { one, at: `${OWN_IMMERSIONS}/${one.id}`, over: host.name, isHost: false, inSpace: true, name }
}

async function show(c: Ask, { one, at, over, isHost, inSpace }: Noting, problem?: string): Promise<Response> {
  const { db, now } = c.var
  if (!mayNote(one, now)) throw notFound()
  const halves = halvesSoFar(one, await presencesOf(db, one.id), now)
  return presencesPage(c, { at: `${at}/presences`, back: at, over, halves, isHost, inSpace, problem })
}

/** Who says it and when: only what a telephone kept may say that it was pressed before. */
const sayingOf = (c: Ask, { isHost, name: saidName }: Noting, doneAt: Date) => {
  const { now } = c.var
  const saidBy = isHost ? ('host' as const) : ('person' as const)
  return { saidBy, saidName, doneAt: isOutbox(c) ? doneAt : now, now }
}

async function noteOf(c: Ask, noting: Noting): Promise<PresenceRefusal | undefined> {
  const read = await readPresence(c)
  if (!read) return 'no such half-day'
  // whoever is there says that they were or were not: « justifiée » is for who accompanies them
  const status = read.status === 'justified' ? ('absent' as const) : read.status
  const said = { ...read, status, ...sayingOf(c, noting, read.doneAt) }
  const noted = await notePresence(c.var.db, noting.one.id, said)
  return noted.ok ? undefined : noted.refusal
}

async function allOf(c: Ask, noting: Noting): Promise<PresenceRefusal | undefined> {
  const read = await readHalves(c)
  if (!read) return 'no such half-day'
  const said = { ...read, ...sayingOf(c, noting, read.doneAt) }
  const noted = await noteAllPresent(c.var.db, noting.one.id, said)
  return noted.ok ? undefined : noted.refusal
}

async function note(c: Ask, noting: Noting, how: typeof noteOf): Promise<Response> {
  const refusal = await how(c, noting)
  const { at } = noting
  const say = speak(c, immersionWords).presence
  if (refusal === 'not now') {
    sayNext(c, say.refused[refusal])
    return goTo(c, at)
  }
  if (refusal) return show(c, noting, say.refused[refusal])
  sayNext(c, say.noted)
  return goTo(c, `${at}/presences`)
}

/** At once, or by the telephone that kept it. */
async function noteMine(c: Ask, how: typeof noteOf): Promise<Response> {
  if (!isOutbox(c)) return note(c, await bySelf(c), how)
  return answerOutbox(c, await readersOf(c), async () => {
    const refusal = await how(c, await bySelf(c))
    return refusal ? speak(c, immersionWords).presence.refused[refusal] : null
  })
}

const sayIt = async (c: Ask, { one }: Noting) =>
  sayUnwell(c.var.db, one.id, { doneAt: isOutbox(c) ? await readWhen(c) : c.var.now, now: c.var.now })

async function unwell(c: Ask, noting: Noting): Promise<Response> {
  const said = await sayIt(c, noting)
  if (!said.ok) throw notFound()
  // the page says that they asked, all day
  return goTo(c, noting.at)
}

/** The same, by the telephone that kept it. */
async function unwellMine(c: Ask): Promise<Response> {
  if (!isOutbox(c)) return unwell(c, await bySelf(c))
  return answerOutbox(c, await readersOf(c), async () =>
    (await sayIt(c, await bySelf(c))).ok ? null : speak(c, immersionWords).unwell.notThen,
  )
}
