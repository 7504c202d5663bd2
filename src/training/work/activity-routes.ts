import { randomUUID } from 'node:crypto'
import { requireActor, type Actor } from '#people'
import { receiveFile, type FileKind } from '#platform/files'
import { field, goTo, idIn, newSite, notFound, readFormWithFiles, sayNext, type Ask } from '#platform/web'
import type { Activity, Proof } from '../activity.ts'
import { activityAddress } from './activity-address-store.ts'
import { activityPage } from './activity-pages.tsx'
import { handInPage, type HandInFaults } from './hand-in-pages.tsx'
import { handInSentences, receiveSentences } from './hand-in-sentences.ts'
import { handInWork } from './hand-in-work.ts'
import { readActivity } from '../activity-store.ts'
import { isTraineeOf } from '../trainee-store.ts'
import { stateOf, wayOf, wordsOf } from './work.ts'
import { worksFor } from './store.ts'

export const activitySite = newSite()
  .get('/formation/activites/:id', show)
  .get('/formation/activites/:id/donner', ask)
  .post('/formation/activites/:id/donner', handIn)

async function show(c: Ask): Promise<Response> {
  const { actor, activity } = await ownActivity(c)
  const { db } = c.var
  const works = await worksFor(db, activity.id, actor.personId)
  return activityPage(c, { activity, works, elsewhere: await activityAddress(db, activity.id) })
}

async function ask(c: Ask): Promise<Response> {
  const { actor, activity } = await ownActivity(c)
  const [latest] = await worksFor(c.var.db, activity.id, actor.personId)
  const elsewhere = await activityAddress(c.var.db, activity.id)
  if (elsewhere) return goTo(c, elsewhere.address)
  const way = wayOf(activity)
  if (stateOf(latest?.review.state) === 'accepted' || way === 'seen' || way === 'sheet')
    return goTo(c, `/formation/activites/${activity.id}`)
  return handInPage(c, {
    activity,
    id: randomUUID(),
    words: (latest && wordsOf(latest.content)) ?? '',
    answers: [],
  })
}

const handInForm = field.form({
  id: field.id('Recommencez depuis la page du travail.'),
  words: field.optionalText(5000),
  kept: field.optionalId(),
})

async function handIn(c: Ask): Promise<Response> {
  const { actor, activity } = await ownActivity(c)
  const form = await readFormWithFiles(c, handInForm)
  const { typed } = form
  const answers = (activity.quiz ?? []).map((_, i) => asAnswer(typed[`r${i}`]))
  const received = await receive(c, activity, form.files['file']?.[0])
  const fileId = (received?.ok ? received.file.id : null) ?? (form.ok ? form.value.kept : null)
  const again = (errors: HandInFaults, refusal?: string) =>
    handInPage(c, {
      activity,
      id: form.ok ? form.value.id : randomUUID(),
      words: String(typed['words'] ?? ''),
      answers,
      kept: fileId,
      errors,
      refusal,
    })
  if (!form.ok) return again(form.errors)
  if (received && !received.ok) return again({ file: receiveSentences[received.refusal] })
  const done = await handInWork(c.var.db, {
    id: form.value.id,
    activityId: activity.id,
    personId: actor.personId,
    words: form.value.words,
    fileId,
    answers: activity.quiz ? answers : null,
    at: c.var.now,
  })
  if (!done.ok && done.refusal === 'unanswered question')
    return again(
      Object.fromEntries(
        answers.flatMap((one, i) => (one < 0 ? [[`r${i}`, 'Choisissez une réponse.']] : [])),
      ),
    )
  if (!done.ok) return again({}, handInSentences[done.refusal])
  if (done.passed !== false) sayNext(c, done.passed ? 'Bravo, c’est validé' : 'C’est donné')
  return goTo(c, `/formation/activites/${activity.id}`)
}

const asAnswer = (typed: unknown): number =>
  typeof typed === 'string' && /^\d+$/.test(typed) ? Number(typed) : -1

const kinds: Partial<Record<Proof, FileKind[]>> = {
  photo: ['image'],
  video: ['video', 'image'],
  audio: ['audio', 'video'],
}
const anyPaper: FileKind[] = ['pdf', 'image', 'sheet', 'text']
const MAX_BYTES = 24_000_000 // under what the hall lets in

async function receive(c: Ask, activity: Activity, file: File | undefined) {
  if (!file) return undefined
  return receiveFile(c.var.db, c.var.ground.site.dataDir, {
    content: new Uint8Array(await file.arrayBuffer()),
    name: file.name,
    kinds: kinds[activity.proof] ?? anyPaper,
    maxBytes: MAX_BYTES,
    at: c.var.now,
  })
}

/** The activity of the address, for a trainee of its group. @throws notFound for anybody else. */
async function ownActivity(c: Ask): Promise<{ actor: Actor; activity: Activity }> {
  const actor = requireActor(c)
  const activity = await readActivity(c.var.db, idIn(c))
  if (!activity || !(await isTraineeOf(c.var.db, activity.groupId, actor.personId))) throw notFound()
  return { actor, activity }
}
