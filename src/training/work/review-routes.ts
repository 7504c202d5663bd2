import type { Group } from '#actions'
import { readFile } from '#platform/files'
import { writeMinutes } from '#platform/time'
import { field, goTo, isId, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { reviewSentences, workPage } from './review-pages.tsx'
import { seenPage } from './seen-page.tsx'
import { worksPage } from './works-page.tsx'
import { GROUP, groupOfWorks } from '../access.ts'
import { acceptWork, giveBackWork, seeWork } from './review-work.ts'
import { activitiesOf } from '../activity-store.ts'
import { traineesOf } from '../trainee-store.ts'
import { openWork } from './access.ts'
import type { WorkState } from './work.ts'
import { worksOfGroup } from './store.ts'

export const reviewSite = newSite()
  .get(`${GROUP}/travaux`, list)
  .get(`${GROUP}/travaux/vu`, askSeen)
  .post(`${GROUP}/travaux/vu`, seen)
  .get('/formation/travaux/:work', show)
  .post('/formation/travaux/:work', answer)
  .get('/formation/travaux/:work/fichier', file)

const PER_PAGE = 30
const states: Record<string, WorkState> = { attente: 'handed in', refaire: 'given back', valide: 'accepted' }

async function list(c: Ask): Promise<Response> {
  const { group, writes } = await groupOfWorks(c)
  const asked = c.req.query('etat') ?? ''
  const person = c.req.query('personne') ?? ''
  const skip = Math.min(10_000, Math.max(0, Number.parseInt(c.req.query('debut') ?? '0', 10) || 0))
  const personId = isId(person) ? person : null
  const works = await worksOfGroup(c.var.db, group.id, {
    state: states[asked] ?? null,
    personId,
    skip,
    limit: PER_PAGE + 1,
  })
  return worksPage(c, {
    group,
    writes,
    works: works.slice(0, PER_PAGE),
    trainees: await traineesOf(c.var.db, group.id),
    asked,
    personId,
    previous: skip > 0 ? Math.max(0, skip - PER_PAGE) : undefined,
    next: works.length > PER_PAGE ? skip + PER_PAGE : undefined,
  })
}

async function show(c: Ask): Promise<Response> {
  const opened = await openWork(c)
  return workPage(c, opened)
}

const answerForm = field.form({
  decision: field.oneOf(['accept', 'give back']),
  word: field.optionalText(1000),
})

async function answer(c: Ask): Promise<Response> {
  const opened = await openWork(c)
  if (!opened.writes) throw notFound()
  const form = await readForm(c, answerForm)
  const typed = String(form.typed['word'] ?? '')
  if (!form.ok)
    return workPage(c, { ...opened, typed, refusal: form.errors['word'] ?? 'Choisissez une réponse.' })
  const how = { by: opened.actor.personId, word: form.value.word, at: c.var.now }
  const done = await (form.value.decision === 'accept' ? acceptWork : giveBackWork)(
    c.var.db,
    opened.work,
    how,
  )
  if (!done.ok) return workPage(c, { ...opened, typed, refusal: reviewSentences[done.refusal] })
  sayNext(
    c,
    form.value.decision === 'accept' ? accepted(done.creditedMinutes) : 'Travail rendu avec votre mot',
  )
  return goTo(c, `/formation/${opened.activity.groupId}/travaux`)
}

/** What accepting did, in the words of the ledger. */
const accepted = (minutes: number | null): string =>
  minutes === null ? 'Travail accepté' : `Travail accepté\u00A0: ${writeMinutes(minutes)} de temps validé`

async function askSeen(c: Ask): Promise<Response> {
  const { group } = await groupOfWorks(c, 'write')
  return seenPage(c, { ...(await choices(c, group)), typed: { person: c.req.query('personne') ?? '' } })
}

const seenForm = field.form({
  id: field.id('Recommencez depuis la liste des travaux.'),
  person: field.id('Choisissez la personne.'),
  activity: field.id('Choisissez l’activité.'),
  word: field.text(1000, 'Dites en une phrase ce que vous avez vu.'),
})

async function seen(c: Ask): Promise<Response> {
  const { group, actor } = await groupOfWorks(c, 'write')
  const form = await readForm(c, seenForm)
  const lists = await choices(c, group)
  if (!form.ok) return seenPage(c, { ...lists, typed: form.typed, errors: form.errors })
  const { id, person: personId, activity: activityId, word } = form.value
  if (!lists.activities.some((one) => one.id === activityId))
    return seenPage(c, { ...lists, typed: form.typed, errors: { activity: 'Choisissez dans la liste.' } })
  const done = await seeWork(c.var.db, {
    id,
    activityId,
    personId,
    by: actor.personId,
    word,
    at: c.var.now,
  })
  if (!done.ok)
    return seenPage(c, { ...lists, typed: form.typed, errors: { person: reviewSentences[done.refusal] } })
  sayNext(c, 'C’est noté')
  return goTo(c, `/formation/${group.id}/travaux`)
}

const choices = async (c: Ask, group: Group) => ({
  group,
  trainees: await traineesOf(c.var.db, group.id),
  activities: (await activitiesOf(c.var.db, group.id)).filter((one) => one.proof !== 'signature'),
})

async function file(c: Ask): Promise<Response> {
  const { work } = await openWork(c)
  const { content } = work
  if (content.kind !== 'file') throw notFound()
  const found = await readFile(c.var.db, c.var.ground.site.dataDir, content.fileId)
  if (!found) throw notFound()
  const inline =
    /^(image|video|audio)\//.test(found.file.mediaType) || found.file.mediaType === 'application/pdf'
  return c.body(new Uint8Array(found.bytes), 200, {
    'content-type': found.file.mediaType,
    'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(found.file.name)}`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
}
