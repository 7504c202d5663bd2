import { fullName, openFile, requireActor } from '#people'
import type { Db } from '#platform/db'
import { slugOf } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { field, goTo, idIn, newSite, notFound, problem, readForm, type Ask } from '#platform/web'
import { renderCertificate } from './certificate.ts'
import { renderDossier } from './dossier.ts'
import { readDossierFacts, type DossierFacts } from './read-dossier-facts.ts'
import { dossierBytes, readDossier } from './kept-store.ts'
import { dossierPage, preparedPage } from './pages.tsx'
import { askDossier } from './prepare-dossier.ts'
import { GROUP, groupOfWorks } from '../access.ts'
import { traineesOf } from '../trainee-store.ts'

/** Certificates and dossiers of a group and of its trainees. */
export const dossierSite = newSite()
  .get(`${GROUP}/dossier`, list)
  .post(`${GROUP}/dossier`, ask)
  .get(`${GROUP}/dossier/prepare/:id`, wait)
  .get(`${GROUP}/dossier/prepare/:id/dossier.zip`, zip)
  .get(`${GROUP}/dossier/:person/certificat.pdf`, certificate)
  .get(`${GROUP}/dossier/:person/dossier.pdf`, dossier)

async function list(c: Ask): Promise<Response> {
  const { group } = await groupOfWorks(c)
  return dossierPage(c, group, await traineesOf(c.var.db, group.id))
}

const askForm = field.form({ id: field.id('Recommencez depuis la page des dossiers.') })

async function ask(c: Ask): Promise<Response> {
  const { group, actor } = await groupOfWorks(c)
  const form = await readForm(c, askForm)
  if (!form.ok) return problem(c, 422)
  await askDossier(c.var.db, { id: form.value.id, groupId: group.id, actor, at: c.var.now })
  return goTo(c, `/formation/${group.id}/dossier/prepare/${form.value.id}`)
}

async function wait(c: Ask): Promise<Response> {
  const { group, asked } = await askedDossier(c)
  // A header rather than a script: the page comes back by itself everywhere.
  if (!asked.readyAt) c.header('refresh', '2')
  return preparedPage(c, group, asked)
}

async function zip(c: Ask): Promise<Response> {
  const { asked } = await askedDossier(c)
  const kept = await dossierBytes(c.var.db, asked.id)
  if (!kept) throw notFound()
  return send(c, kept.name, 'application/zip', kept.bytes)
}

async function askedDossier(c: Ask) {
  const { group, actor } = await groupOfWorks(c)
  const asked = await readDossier(c.var.db, idIn(c), group.id, actor.personId)
  if (!asked) throw notFound()
  return { group, asked }
}

async function certificate(c: Ask): Promise<Response> {
  const { facts, gauge } = await oneTrainee(c, 'Établir le certificat de réalisation')
  const bytes = await renderCertificate(facts, gauge, writeDate(facts.group.startsOn), c.var.now)
  return send(c, `certificat-${slugOf(fullName(gauge))}.pdf`, 'application/pdf', bytes)
}

async function dossier(c: Ask): Promise<Response> {
  const { facts, gauge } = await oneTrainee(c, 'Établir le dossier de formation')
  const bytes = await renderDossier(facts, gauge, [], c.var.now)
  return send(c, `dossier-${slugOf(fullName(gauge))}.pdf`, 'application/pdf', bytes)
}

/** The trainee of the address, for themselves or for who reads their work: then a line is left. @throws notFound for strangers. */
async function oneTrainee(c: Ask, why: string) {
  const actor = requireActor(c)
  const groupId = idIn(c, 'group')
  const personId = idIn(c, 'person')
  return c.var.db.transaction(async (tx) => {
    const right = await openFile(tx, actor, personId, 'learning work', why, c.var.now)
    if (!right || right.only) throw notFound()
    const facts = await needFacts(tx, groupId, c.var.now)
    const gauge = facts.gauge.trainees.find((one) => one.personId === personId)
    if (!gauge) throw notFound()
    return { facts, gauge }
  })
}

async function needFacts(tx: Db, groupId: string, now: Date): Promise<DossierFacts> {
  const facts = await readDossierFacts(tx, groupId, now)
  if (!facts) throw notFound()
  return facts
}

const send = (c: Ask, name: string, type: string, bytes: Uint8Array): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
  })
