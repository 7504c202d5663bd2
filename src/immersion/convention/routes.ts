import { asId, type Id } from '#platform/id'
import { parisDay } from '#platform/time'
import { CHANGED_MEANWHILE, goTo, newSite, notFound, sayNext, type Ask, type Site } from '#platform/web'
import { openDesk, type Desk } from '../access.ts'
import { listHosts } from '../hosts/door.ts'
import { CONVENTIONS } from '../frame.tsx'
import type { Elsewhere } from '../elsewhere.ts'
import { choosePage, type Other } from './choose-page.tsx'
import { conventionFormPage } from './form-page.tsx'
import { writeClash } from './find-clash.ts'
import { fieldOfRule } from './judge-convention.ts'
import { openCorrection, openNew, personFor, type OpenForm } from './open-form.ts'
import { peopleAround, peopleOfOthers } from './people-around-store.ts'
import { readConventionForm } from './read-form.ts'
import { writeConvention, type SendAnew, type Written } from './write-convention.ts'

/** How those whose code goes elsewhere are written to, at this address of the house. */
type SendAnewFrom = (url: string) => SendAnew

/** A convention as it is written, new or corrected. */
export const newConventionFormSite = (elsewhere: Elsewhere, sendAnew: SendAnewFrom): Site =>
  newSite()
    .get(`${CONVENTIONS}/nouvelle`, (c) => begin(c, elsewhere))
    .post(`${CONVENTIONS}/nouvelle`, async (c) => save(c, await openNew(c), sendAnew))
    .get(`${CONVENTIONS}/:id/correction`, async (c) => conventionFormPage(c, await openCorrection(c)))
    .post(`${CONVENTIONS}/:id/correction`, async (c) => save(c, await openCorrection(c), sendAnew))

const SHOWN = 40

/** A person, then an employer, then the form. */
async function begin(c: Ask, elsewhere: Elsewhere): Promise<Response> {
  const desk = await openDesk(c)
  const { db, now } = c.var
  const [personId, hostId] = [c.req.query('personne') ?? '', c.req.query('employeur') ?? '']
  const search = (c.req.query('q') ?? '').slice(0, 100)
  const at = (more: Record<string, string>) =>
    `${CONVENTIONS}/nouvelle?${new URLSearchParams({ ...(personId ? { personne: personId } : {}), ...(hostId ? { employeur: hostId } : {}), ...more })}`
  if (!personId) {
    const people = await peopleAround(db, desk.actor.personId, {
      search,
      on: parisDay(now),
      limit: SHOWN + 1,
    })
    return choosePage(c, {
      title: 'Pour quelle personne ?',
      label: 'Chercher une personne',
      search,
      keep: hostId ? { employeur: hostId } : {},
      rows: people
        .slice(0, SHOWN)
        .map((one) => ({ href: at({ personne: one.personId }), name: one.name, beside: '' })),
      empty: 'Les personnes que vous accompagnez seront ici.',
      more: people.length > SHOWN,
      others: await othersFor(c, desk, elsewhere, search),
    })
  }
  if (hostId) return conventionFormPage(c, await openNew(c))
  await personFor(c, desk, asId(personId))
  const hosts = await listHosts(db, desk.keepers, { search, state: 'prets', after: '', limit: SHOWN + 1 })
  return choosePage(c, {
    title: 'Chez quel employeur ?',
    label: 'Chercher un employeur',
    search,
    keep: { personne: personId },
    rows: hosts
      .slice(0, SHOWN)
      .map(({ id, name, town }) => ({ href: at({ employeur: id }), name, beside: town })),
    empty: 'Ceux qui peuvent accueillir, avec leur SIRET, seront ici.',
    more: hosts.length > SHOWN,
  })
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

const sentences = {
  'somebody else’s': 'Cette convention est à une autre structure.',
  closed: 'Cette convention est finie : elle ne change plus.',
  begun: 'L’immersion a commencé : ce qui change s’écrit autrement. Vous pouvez l’arrêter.',
  'no guardian': 'La personne a moins de 18 ans le premier jour : écrivez qui la représente.',
} as const

async function save(c: Ask, open: OpenForm, sendAnew: SendAnewFrom): Promise<Response> {
  const form = await readConventionForm(c)
  const { typed } = form
  const again = (errors: Record<string, string>, isMinor = open.isMinor) =>
    conventionFormPage(c, {
      ...open,
      isMinor,
      id: asId((form.ok && form.value.id) || open.id),
      typed,
      errors,
    })
  if (!form.ok) return again(form.errors)
  const { value: said } = form
  const keeper = open.before?.keeper ?? keeperOf(open, said.keeperId)
  const prescriber = open.prescribers.find(({ organisationId }) => organisationId === said.prescriberId)
  if (!keeper) return again({ keeperId: 'Choisissez dans la liste.' })
  if (!prescriber) return again({ prescriberId: 'Choisissez qui prescrit.' })
  const { person, host, siret, desk } = open
  const id = open.before?.id ?? said.id ?? open.id
  const done = await writeConvention(c.var.db, {
    id,
    said,
    person,
    host,
    siret,
    keeper,
    prescriber,
    by: desk.actor,
    sendAnew: sendAnew(c.var.ground.site.url),
    now: c.var.now,
  })
  if (!done.ok) return again(sentenceBeside(done), open.isMinor || done.refusal === 'no guardian')
  sayNext(c, open.isNew ? 'La convention est écrite' : 'La correction est gardée')
  return goTo(c, `${CONVENTIONS}/${done.value}`)
}

const keeperOf = ({ desk }: OpenForm, chosen: Id | null) =>
  chosen ? desk.own.find(({ id }) => id === chosen) : desk.own.length === 1 ? desk.own[0] : undefined

function sentenceBeside(refused: Exclude<Written, { ok: true }>): Record<string, string> {
  if (refused.refusal === 'against the law')
    return { [fieldOfRule[refused.verdict.rule]]: refused.verdict.sentence }
  if (refused.refusal === 'elsewhere') return { fromDay: writeClash(refused.clash) }
  if (refused.refusal === 'somebody else’s') throw notFound()
  if (refused.refusal === 'changed meanwhile') return { seen: CHANGED_MEANWHILE }
  return { [refused.refusal === 'no guardian' ? 'guardian' : 'fromDay']: sentences[refused.refusal] }
}
