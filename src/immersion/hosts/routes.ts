import { randomUUID } from 'node:crypto'
import { typo } from '#platform/i18n'
import { asId } from '#platform/id'
import { parisDay } from '#platform/time'
import { field, goTo, idIn, isId, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { mayWrite, openDesk, type Desk } from '../access.ts'
import type { HostId } from '../ids.ts'
import { findFullDays } from './find-crowd.ts'
import { hostFormPage, type Taken } from './host-form-page.tsx'
import { hostPage } from './host-page.tsx'
import { sayRefused } from './host-sentences.ts'
import { hostWithSiret, readHost } from './host-store.ts'
import { hostListPage, hostsAddress } from './list-page.tsx'
import { hostStates, listHosts, placesOf } from './list-store.ts'
import { lastOffer } from './offer-store.ts'
import { countProposedByOthers } from './proposed-store.ts'
import { readHostForm } from './read-host-form.ts'
import { twinsOf } from './shared-siret-store.ts'
import { addHost, correctHost, settleSiret, type HostRefusal } from './write-host.ts'
import { HOSTS } from '../frame.tsx'

export const hostSite = newSite()
  .get(HOSTS, list)
  .post(HOSTS, add)
  .get(`${HOSTS}/nouveau`, async (c) => hostFormPage(c, { id: randomUUID(), own: (await openDesk(c)).own }))
  .get(`${HOSTS}/:id`, show)
  .get(`${HOSTS}/:id/correction`, async (c) => {
    const { desk, host } = await openOwn(c)
    const twins = await twinsOf(c.var.db, host, desk.keepers)
    return hostFormPage(c, { id: host.id, own: desk.own, known: host, twins })
  })
  .post(`${HOSTS}/:id/correction`, correct)
  .post(`${HOSTS}/:id/siret`, settle)

const PER_PAGE = 40

async function list(c: Ask): Promise<Response> {
  const { keepers, own } = await openDesk(c)
  const search = (c.req.query('q') ?? '').slice(0, 100)
  const state = hostStates.find((one) => one === c.req.query('etat')) ?? 'tous'
  const after = afterIn(c.req.query('apres') ?? '')
  // what is to be checked is theirs to correct
  const among = state === 'a-verifier' ? own.map(({ id }) => id) : keepers
  const found = await listHosts(c.var.db, among, { search, state, after, limit: PER_PAGE + 1 })
  const rows = found.slice(0, PER_PAGE)
  const last = found.length > PER_PAGE ? rows.at(-1) : undefined
  const next = last && hostsAddress({ search, state, after: `${last.nameKey}~${last.id}` })
  return hostListPage(c, { rows, search, state, next, isFirst: after === '' })
}

/** The key of the last row seen: a name and an id. */
const afterIn = (after: string): string => (isId(after.split('~')[1] ?? '') ? after : '')

async function openHost(c: Ask) {
  const desk = await openDesk(c)
  const host = await readHost(c.var.db, idIn(c), desk.keepers)
  if (!host) throw notFound()
  return { desk, host }
}

async function openOwn(c: Ask) {
  const open = await openHost(c)
  if (!mayWrite(open.desk, open.host.keeper.id)) throw notFound()
  return open
}

async function show(c: Ask): Promise<Response> {
  const { desk, host } = await openHost(c)
  const places =
    host.body.kind === 'organisation'
      ? await placesOf(c.var.db, { id: host.id, organisationId: host.body.id }, desk.keepers)
      : []
  const offer = await lastOffer(c.var.db, host.id)
  const isOwn = mayWrite(desk, host.keeper.id)
  const on = parisDay(c.var.now)
  const others = { own: desk.own.map(({ id }) => id), on }
  const proposed = isOwn ? await countProposedByOthers(c.var.db, host.id, others) : 0
  const full = (await findFullDays(c.var.db, [host], { on })).get(host.id)
  return hostPage(c, {
    host,
    full,
    places,
    offer,
    proposed,
    isOwn,
    twins: await twinsOf(c.var.db, host, desk.keepers),
  })
}

async function add(c: Ask): Promise<Response> {
  const desk = await openDesk(c)
  const form = await readHostForm(c)
  const { typed } = form
  const id = asId<HostId>(String(typed['id'] ?? ''))
  const again = (errors: Record<string, string>, taken?: Taken) =>
    hostFormPage(c, { id, own: desk.own, typed, errors, taken })
  if (!form.ok) return again(form.errors)
  const keeper = keeperOf(desk, form.value.keeperId)
  if (!keeper) return again({ keeperId: 'Choisissez dans la liste.' })
  const writing = {
    said: form.value.host,
    keeper,
    keepers: desk.keepers,
    by: desk.actor.personId,
    now: c.var.now,
  }
  const done = await addHost(c.var.db, form.value.id ?? asId<HostId>(randomUUID()), writing)
  if (!done.ok) {
    const taken = await takenBy(c, desk, done.refusal, form.value.host.siret)
    return again(sayRefused(done.refusal, taken), taken)
  }
  sayNext(c, 'L’employeur est ajouté')
  return goTo(c, `${HOSTS}/${done.value}`)
}

/** Who has the SIRET that was refused, for who may open its page. */
async function takenBy(
  c: Ask,
  { keepers }: Desk,
  refusal: HostRefusal,
  siret: string | null,
): Promise<Taken | undefined> {
  return refusal === 'siret taken' && siret ? hostWithSiret(c.var.db, siret, keepers) : undefined
}

async function settle(c: Ask): Promise<Response> {
  const { desk, host } = await openOwn(c)
  const form = await readForm(c, field.form({ answer: field.oneOf(['oui', 'non']) }))
  const { db, now } = c.var
  const isTheirs = form.ok && form.value.answer === 'oui'
  const done = form.ok ? await settleSiret(db, { id: host.id, isTheirs, desk, now }) : undefined
  if (form.ok && !done) throw notFound()
  const said = isTheirs ? `Le SIRET est à ${host.name}` : `Le SIRET n’est pas à ${host.name}`
  const refused = done?.ok === false ? done.refusal : undefined
  const why =
    refused === 'answered otherwise' ? 'Quelqu’un a déjà répondu' : refused && sayRefused(refused).siret
  sayNext(c, form.ok ? typo(why ?? said) : 'Choisissez une réponse')
  return goTo(c, `${HOSTS}/${host.id}`)
}

/** In whose name: the one that was chosen, or the only one. */
const keeperOf = ({ own }: Desk, chosen: string | null) =>
  chosen ? own.find(({ id }) => id === chosen) : own.length === 1 ? own[0] : undefined

async function correct(c: Ask): Promise<Response> {
  const { desk, host } = await openOwn(c)
  const form = await readHostForm(c)
  const { typed } = form
  const again = async (known: typeof host, errors: Record<string, string>, taken?: Taken) => {
    const twins = await twinsOf(c.var.db, known, desk.keepers)
    return hostFormPage(c, { id: host.id, own: desk.own, known, typed, errors, twins, taken })
  }
  if (!form.ok) return again(host, form.errors)
  const what = { id: host.id, seen: form.value.seen ?? '', said: form.value.host, desk, now: c.var.now }
  const done = await correctHost(c.var.db, what)
  if (!done) throw notFound()
  if (!done.ok) {
    const taken = await takenBy(c, desk, done.refusal, form.value.host.siret)
    return again((await openOwn(c)).host, sayRefused(done.refusal, taken), taken)
  }
  sayNext(c, 'La correction est gardée')
  return goTo(c, `${HOSTS}/${host.id}`)
}
