import { openFiles } from '#people'
import { asId } from '#platform/id'
import { parisDay } from '#platform/time'
import { newSite, type Ask, type Site } from '#platform/web'
import { birthDatesOfNamesakes, openDesk, type Desk } from '../access.ts'
import { findFullDays, listHosts, sayCrowdBriefly } from '../hosts/door.ts'
import { CONVENTIONS, nameInList } from '../frame.tsx'
import type { Elsewhere } from '../elsewhere.ts'
import { choosePage, type Other } from './choose-page.tsx'
import { conventionFormPage } from './form-page.tsx'
import { openCorrection, openNew, personFor, type OpenForm } from './open-form.ts'
import { findPrescribers } from '../prescribers/door.ts'
import { peopleAround, peopleOfOthers } from './people-around-store.ts'
import { saveForm } from './save-form.ts'
import type { SendAnew } from './write-convention.ts'

/** A convention as it is written, new or corrected. */
export const newConventionFormSite = (elsewhere: Elsewhere, sendAnew: (url: string) => SendAnew): Site =>
  newSite()
    .get(`${CONVENTIONS}/nouvelle`, (c) => begin(c, elsewhere))
    .post(`${CONVENTIONS}/nouvelle`, async (c) => saveForm(c, await openNew(c), sendAnew))
    .get(`${CONVENTIONS}/:id/correction`, async (c) => conventionFormPage(c, await openCorrection(c)))
    .post(`${CONVENTIONS}/:id/correction`, async (c) => saveForm(c, await openCorrection(c), sendAnew))

const SHOWN = 40

/** A person, then an employer, then the form. */
async function begin(c: Ask, elsewhere: Elsewhere): Promise<Response> {
  const desk = await openDesk(c)
  const { db, now } = c.var
  const [personId, hostId] = [c.req.query('personne') ?? '', c.req.query('employeur') ?? '']
  const search = (c.req.query('q') ?? '').slice(0, 100)
  const at = (more: Record<string, string>) =>
    `${CONVENTIONS}/nouvelle?${new URLSearchParams({ ...(personId ? { personne: personId } : {}), ...(hostId ? { employeur: hostId } : {}), ...more })}`
  const blocked = async () => (await findPrescribers(db, desk, parisDay(now))).blocked
  if (!personId) {
    const people = await peopleAround(db, desk.actor.personId, {
      search,
      on: parisDay(now),
      limit: SHOWN + 1,
    })
    const shown = people.slice(0, SHOWN)
    const born = await birthDatesOfNamesakes(db, shown)
    const rights = await db.transaction((tx) =>
      openFiles(tx, desk.actor, [...born.keys()], 'immersion', { code: 'immersions' }, now),
    )
    return choosePage(c, {
      title: 'Pour quelle personne ?',
      blocked: await blocked(),
      label: 'Chercher une personne',
      search,
      keep: hostId ? { employeur: hostId } : {},
      rows: shown.map((one) => ({
        href: at({ personne: one.id }),
        name: nameInList(one, rights.has(one.id) ? born.get(one.id) : undefined),
        beside: '',
      })),
      empty: 'Les personnes que vous accompagnez seront ici.',
      more: people.length > SHOWN,
      others: await othersFor(c, desk, elsewhere, search),
    })
  }
  if (hostId) return conventionFormPage(c, await withContract(c, await openNew(c), elsewhere))
  const person = await personFor(c, desk, asId(personId))
  const hosts = await listHosts(db, desk.keepers, { search, state: 'prets', after: '', limit: SHOWN + 1 })
  const shown = hosts.slice(0, SHOWN)
  const full = await findFullDays(db, shown, { personId: person.id, on: parisDay(now) })
  return choosePage(c, {
    title: 'Chez quel employeur ?',
    blocked: await blocked(),
    label: 'Chercher un employeur',
    search,
    keep: { personne: personId },
    rows: shown.map(({ id, name, town }) => {
      const crowd = full.get(id)
      const beside = [town, ...(crowd ? [sayCrowdBriefly(crowd)] : [])]
      return { href: at({ employeur: id }), name, beside: beside.join(', ') }
    }),
    empty: 'Ceux qui peuvent accueillir, avec leur SIRET, seront ici.',
    more: hosts.length > SHOWN,
  })
}

/** Somebody whom the reader's own structure employs is employed: who signs, and a quarter of the contract at most (D5132-10-3). */
async function withContract(c: Ask, open: OpenForm, { contractsFrom }: Elsewhere): Promise<OpenForm> {
  const { db, now } = c.var
  if (open.renews) return open
  const contracts = await contractsFrom(db, open.person.id, parisDay(now))
  const own = contracts.find(({ organisationId }) => open.desk.own.some(({ id }) => id === organisationId))
  if (!own) return open
  const known = { cddiFrom: own.fromDay, cddiTo: own.toDay, employer: own.employer }
  return { ...open, typed: { ...open.typed, ...known } }
}

/** People whose immersions this reader reads without writing them: who does, or where somebody who will is chosen. */
async function othersFor(
  c: Ask,
  { actor }: Desk,
  { referentPages }: Elsewhere,
  search: string,
): Promise<Other[]> {
  const { db, now } = c.var
  const found = await peopleOfOthers(db, actor.personId, { search, on: parisDay(now), limit: SHOWN })
  const alone = found.filter(({ writers }) => writers.length === 0).map(({ personId }) => personId)
  const pages = await referentPages(db, actor, alone, now)
  return found.map(({ personId, name, writers }) => ({ name, writers, href: pages.get(personId) }))
}
