import { openFiles, type PersonId } from '#people'
import { asId, newId } from '#platform/id'
import { parisDay } from '#platform/time'
import { goTo, idIn, isId, newSite, notFound, sayNext, type Ask, type Site } from '#platform/web'
import { birthDatesOfNamesakes, openDesk } from '../access.ts'
import type { Cards } from '../elsewhere.ts'
import {
  askCrowd,
  findCrowd,
  findFullDays,
  halvesOpen,
  hostNames,
  readHost,
  type Crowd,
  type Host,
} from '../hosts/door.ts'
import type { HostId } from '../ids.ts'
import { PROPOSALS } from './answer-proposal.ts'
import { findFits } from './find-fits.ts'
import { openPerson, PEOPLE, type Opened } from './open-person.ts'
import { peopleAddress, peoplePage } from './people-page.tsx'
import { listPeople } from './people-store.ts'
import { personPage } from './person-page.tsx'
import { proposalsOf } from './proposal-store.ts'
import { findPrescribers, type Blocked } from '../prescribers/door.ts'
import { propose, type ProposeRefusal } from './propose-person.ts'
import { proposePage } from './propose-page.tsx'
import { readProposalForm } from './read-proposal-form.ts'
import { readWishForm } from './read-wish-form.ts'
import { wishFormPage } from './wish-form-page.tsx'
import { saveWish, wishOf } from './wish-store.ts'

export const newMatchingSite = (cards: Cards): Site =>
  newSite()
    .get(PEOPLE, list)
    .get(`${PEOPLE}/:person`, show)
    .get(`${PEOPLE}/:person/souhaits`, async (c) => {
      const { person } = await openPerson(c)
      return wishFormPage(c, { person, known: await wishOf(c.var.db, person.id) })
    })
    .post(`${PEOPLE}/:person/souhaits`, wish)
    .get(`${PEOPLE}/:person/proposer/:host`, async (c) =>
      proposePage(c, { ...(await openBoth(c, cards)), id: newId() }),
    )
    .post(`${PEOPLE}/:person/proposer/:host`, (c) => send(c, cards))

const PER_PAGE = 40

async function list(c: Ask): Promise<Response> {
  const { actor } = await openDesk(c)
  const { db, now } = c.var
  const search = (c.req.query('q') ?? '').slice(0, 100)
  const asked = c.req.query('apres') ?? ''
  const after = isId(asked) ? asked : ''
  const query = { search, after, on: parisDay(now), limit: PER_PAGE + 1 }
  const found = await listPeople(db, actor.personId, query)
  const rows = found.slice(0, PER_PAGE)
  const ids = rows.map(({ id }) => id)
  const rights = await db.transaction((tx) =>
    openFiles(tx, actor, ids, 'immersion', { code: 'immersions' }, now),
  )
  const last = found.length > PER_PAGE ? rows.at(-1) : undefined
  const next = last && peopleAddress({ search, after: last.id })
  const shown = rows.filter(({ id }) => rights.get(id)?.writes)
  const born = await birthDatesOfNamesakes(db, shown)
  return peoplePage(c, { rows: shown, born, search, next, isFirst: after === '' })
}

async function show(c: Ask): Promise<Response> {
  const { desk, person } = await openPerson(c)
  const { db, now } = c.var
  const known = await wishOf(db, person.id)
  const fits = known ? await findFits(db, desk, known, now) : []
  const made = await proposalsOf(db, person.id)
  const nameOf = await hostNames(db, made)
  const proposals = made.map((one) => ({ ...one, hostName: nameOf(one) }))
  return personPage(c, { person, wish: known, fits, proposals })
}

async function wish(c: Ask): Promise<Response> {
  const { desk, person } = await openPerson(c)
  const { db, now } = c.var
  const form = await readWishForm(c)
  if (!form.ok) return wishFormPage(c, { person, known: undefined, typed: form.typed, errors: form.errors })
  await db.transaction((tx) => saveWish(tx, { ...form.value, personId: person.id }, desk.actor.personId, now))
  sayNext(c, 'Les souhaits sont gardés')
  return goTo(c, `${PEOPLE}/${person.id}`)
}

/** The person and the host of the address, with the trades that suit both. */
async function openBoth(
  c: Ask,
  { hasCard }: Cards,
): Promise<
  Opened & { host: Host; full: Crowd | undefined; trades: string[]; hasCard: boolean; blocked: Blocked[] }
> {
  const opened = await openPerson(c)
  const { db } = c.var
  const host = await readHost(db, idIn<HostId>(c, 'host'), opened.desk.keepers)
  const known = await wishOf(db, asId<PersonId>(opened.person.id))
  const trades = host?.trades.filter((code) => known?.trades.includes(code)) ?? []
  if (!host || trades.length === 0) throw notFound()
  const full = await findFullDays(db, [host], { personId: opened.person.id, on: parisDay(c.var.now) })
  const { blocked } = await findPrescribers(db, opened.desk, parisDay(c.var.now))
  const withCard = await hasCard(db, opened.person.id)
  return { ...opened, host, full: full.get(host.id), trades, hasCard: withCard, blocked }
}

const sentences: Record<Exclude<ProposeRefusal, 'law'>, string> = {
  'said no': 'Cet employeur a dit non pour cette personne. Choisissez-en un autre.',
  'proposed already': 'Cette personne est déjà proposée à cet employeur.',
  'not ready': 'Cet employeur ne peut pas accueillir, ou sa fiche est à vérifier.',
}

async function send(c: Ask, cards: Cards): Promise<Response> {
  const both = await openBoth(c, cards)
  const { desk, person, organisation, host, trades } = both
  const { db, now, ground } = c.var
  const form = await readProposalForm(c, { trades, host, today: parisDay(now) })
  const { typed } = form
  const sent = String(typed['id'] ?? '')
  const again = (errors: Record<string, string>) =>
    proposePage(c, { ...both, id: isId(sent) ? sent : newId(), typed, errors })
  if (!form.ok) return again(form.errors)
  const { hostAgrees, ...said } = form.value
  const halves = halvesOpen(host, said.fromDay, said.toDay)
  const crowd = await findCrowd(db, host, halves, { personId: person.id, on: parisDay(now) })
  if (crowd && !hostAgrees) return again({ hostAgrees: askCrowd(crowd) })
  const one = { ...said, personId: person.id, hostId: host.id, byId: desk.actor.personId, organisation }
  const done = await propose(db, one, {
    desk,
    siteUrl: ground.site.url,
    now,
    makeCardLink: cards.makeCardLink,
  })
  if (!done.ok)
    return again(done.refusal === 'law' ? { toDay: done.sentence ?? '' } : { trade: sentences[done.refusal] })
  sayNext(c, 'La proposition est faite')
  return goTo(c, `${PROPOSALS}/${done.value}`)
}
