import { typo } from '#platform/i18n'
import { sayLeft } from '#platform/imports'
import { newId } from '#platform/id'
import { parisDay } from '#platform/time'
import {
  CHANGED_MEANWHILE,
  field,
  goTo,
  idIn,
  isId,
  newSite,
  notFound,
  readForm,
  sayNext,
  type Ask,
} from '#platform/web'
import { asId } from '#platform/id'
import { mayWrite, openDesk, type Desk } from '../access.ts'
import { readHost } from '../hosts/door.ts'
import { HOSTS } from '../frame.tsx'
import type { HostId, NeedId } from '../ids.ts'
import { NEEDS, needsAddress, TO_CHECK } from './addresses.ts'
import { askLines } from './ask-lines.ts'
import { countToCheck } from './count-to-check.ts'
import { needListPage } from './list-page.tsx'
import type { Closed } from './need.ts'
import { needFormPage } from './need-form-page.tsx'
import { needPage } from './need-page.tsx'
import { listNeeds, needStates, readNeed, toldLine } from './need-store.ts'
import { readNeedForm } from './read-need-form.ts'
import { openNeedLines } from './waiting-store.ts'
import { addNeed, closeNeed, confirmNeed, correctNeed } from './write-need.ts'

export const needSite = newSite()
  .get(NEEDS, list)
  .get(`${NEEDS}/:id`, async (c) => {
    const open = await openNeed(c)
    return needPage(c, { ...open, list: await toldLine(c.var.db, open.need.id) })
  })
  .get(`${NEEDS}/:id/correction`, async (c) => {
    const { need, host } = await openOwn(c)
    return needFormPage(c, { host, id: need.id, known: need })
  })
  .post(`${NEEDS}/:id/correction`, correct)
  .post(`${NEEDS}/:id/etat`, close)
  .post(`${NEEDS}/:id/verifie`, confirm)
  .get(`${HOSTS}/:id/besoins/nouveau`, async (c) =>
    needFormPage(c, { host: (await openOwnHost(c)).host, id: newId() }),
  )
  .post(`${HOSTS}/:id/besoins`, add)

const PER_PAGE = 40

async function list(c: Ask): Promise<Response> {
  const desk = await openDesk(c)
  const { db, now } = c.var
  const search = (c.req.query('q') ?? '').slice(0, 100)
  const state = needStates.find((one) => one === c.req.query('etat')) ?? 'ouverts'
  const asked = c.req.query('apres') ?? ''
  const after = isId(asked.split('~')[1] ?? '') ? asked : ''
  const sought = c.req.query('employeur') ?? ''
  const known = isId(sought) ? await readHost(db, asId<HostId>(sought), desk.keepers) : undefined
  const host = known && { id: known.id, name: known.name, isOwn: mayWrite(desk, known.keeper.id) }
  const today = parisDay(now)
  const query = { search, state, hostId: known?.id ?? null, after, limit: PER_PAGE + 1, today }
  const found = await listNeeds(db, desk.keepers, query)
  const rows = found.slice(0, PER_PAGE)
  const last = found.length > PER_PAGE ? rows.at(-1) : undefined
  const next = last && needsAddress({ search, state, host: host?.id, after: `${last.nameKey}~${last.id}` })
  const isFirst = after === ''
  const shows = state === 'a-verifier' && !host && search === '' && isFirst
  const waiting = await openWaiting(c, desk, shows ? WAITING : 0)
  return needListPage(c, {
    rows,
    search,
    state,
    next,
    isFirst,
    today,
    host,
    waiting,
    toCheck: await countToCheck(db, desk, now),
  })
}

const WAITING = 12

/** The lines of lists that this desk may answer: how many there are, and the first of them when they are shown. */
async function openWaiting(c: Ask, desk: Desk, most: number) {
  const own = desk.own.map(({ id }) => id)
  const { lines, count } = await openNeedLines(c.var.db, own, Math.max(most, 1))
  return { asked: (await askLines(c.var.db, desk, lines.slice(0, most))).asked, count }
}

async function openNeed(c: Ask) {
  const desk = await openDesk(c)
  const need = await readNeed(c.var.db, idIn<NeedId>(c), desk.keepers)
  const host = need && (await readHost(c.var.db, need.hostId, desk.keepers))
  if (!need || !host) throw notFound()
  return { desk, need, host, isOwn: mayWrite(desk, host.keeper.id) }
}

async function openOwn(c: Ask) {
  const open = await openNeed(c)
  if (!open.isOwn) throw notFound()
  return open
}

async function openOwnHost(c: Ask) {
  const desk = await openDesk(c)
  const host = await readHost(c.var.db, idIn<HostId>(c), desk.keepers)
  if (!host || !mayWrite(desk, host.keeper.id)) throw notFound()
  return { desk, host }
}

async function add(c: Ask): Promise<Response> {
  const { desk, host } = await openOwnHost(c)
  const form = await readNeedForm(c)
  const { typed } = form
  const sent = String(typed['id'] ?? '')
  const id = isId(sent) ? asId<NeedId>(sent) : newId<NeedId>()
  if (!form.ok) return needFormPage(c, { host, id, typed, errors: form.errors })
  const done = await addNeed(
    c.var.db,
    { id, hostId: host.id, said: form.value.said },
    { desk, now: c.var.now },
  )
  if (!done.ok) throw notFound()
  sayNext(c, 'Le besoin est ajouté')
  return goTo(c, `${NEEDS}/${done.value}`)
}

async function correct(c: Ask): Promise<Response> {
  const { desk, need, host } = await openOwn(c)
  const form = await readNeedForm(c, need.start)
  const { typed } = form
  if (!form.ok) return needFormPage(c, { host, id: need.id, known: need, typed, errors: form.errors })
  const what = { id: need.id, seen: form.value.seen ?? '', said: form.value.said }
  const done = await correctNeed(c.var.db, what, { desk, now: c.var.now })
  if (!done.ok && done.refusal === 'not yours') throw notFound()
  if (!done.ok) {
    const known = (await openOwn(c)).need
    return needFormPage(c, { host, id: need.id, known, typed, errors: { seen: CHANGED_MEANWHILE } })
  }
  sayNext(c, 'La correction est gardée')
  return goTo(c, `${NEEDS}/${need.id}`)
}

async function confirm(c: Ask): Promise<Response> {
  const { desk, need } = await openOwn(c)
  const { db, now } = c.var
  const done = await confirmNeed(db, need.id, { desk, now })
  if (!done.ok) throw notFound()
  sayNext(c, typo(`Le besoin est vérifié. ${sayLeft(await countToCheck(db, desk, now))}`))
  return goTo(c, TO_CHECK)
}

const presses: Record<string, Closed['as'] | null> = { pourvu: 'filled', retire: 'withdrawn', ouvert: null }

async function close(c: Ask): Promise<Response> {
  const { desk, need } = await openOwn(c)
  const form = await readForm(c, field.form({ as: field.oneOf(['pourvu', 'retire', 'ouvert']) }))
  if (!form.ok) return goTo(c, `${NEEDS}/${need.id}`)
  const as = presses[form.value.as] ?? null
  const done = await closeNeed(c.var.db, { id: need.id, as }, { desk, now: c.var.now })
  if (!done.ok) throw notFound()
  sayNext(c, as ? 'Le besoin est fermé' : 'Le besoin est rouvert')
  return goTo(c, `${NEEDS}/${need.id}`)
}
