import { field, goTo, idIn, newSite, notFound, problem, readForm, type Ask } from '#platform/web'
import { keptDossiers, readDossier } from './kept-store.ts'
import { dossierPage } from './pages.tsx'
import { preparedPage } from './prepared-page.tsx'
import { askDossier } from './prepare-dossier.ts'
import { GROUP, groupOfWorks } from '../access.ts'
import { traineesOf } from '../trainee-store.ts'
import { paperSite } from './paper-routes.ts'
import { keptEntries, sendArchive } from './send-pieces.ts'

/** Certificates and dossiers of a group and of its trainees. */
export const dossierSite = newSite()
  .get(`${GROUP}/dossier`, list)
  .post(`${GROUP}/dossier`, ask)
  .get(`${GROUP}/dossier/prepare/:id`, wait)
  .get(`${GROUP}/dossier/prepare/:id/dossier.zip`, zip)
  .route('/', paperSite)

async function list(c: Ask): Promise<Response> {
  const { group, actor } = await groupOfWorks(c)
  const { db, now } = c.var
  const kept = await keptDossiers(db, { groupId: group.id, askedBy: actor.personId, now })
  return dossierPage(c, group, await traineesOf(db, group.id), kept)
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
  if (!asked.name) throw notFound()
  return sendArchive(c, asked.name, keptEntries(c, asked.id))
}

async function askedDossier(c: Ask) {
  const { group, actor } = await groupOfWorks(c)
  const asked = await readDossier(c.var.db, idIn(c), group.id, actor.personId)
  if (!asked) throw notFound()
  return { group, asked }
}
