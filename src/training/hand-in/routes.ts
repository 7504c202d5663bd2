import { randomUUID } from 'node:crypto'
import { field, goTo, readFormWithFiles, sayNext, newSite, type Ask } from '#platform/web'
import { idOrNull } from '#platform/id'
import { handInPage } from './page.tsx'
import type { HandInFaults } from './form.ts'
import { handInSentences, receiveSentences } from './sentences.ts'
import { handInWork } from './hand-in-work.ts'
import { receive } from './receive-proof.ts'
import { activityAddress, latestOf, stateOf, wordsOf, wayOf, worksFor, ownActivity } from '../work/door.ts'

export const handInSite = newSite()
  .get('/formation/activites/:id/donner', ask)
  .post('/formation/activites/:id/donner', handIn)

async function ask(c: Ask): Promise<Response> {
  const { actor, activity } = await ownActivity(c)
  const latest = latestOf(await worksFor(c.var.db, activity.id, actor.personId))
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
    fileId: idOrNull(fileId),
    answers,
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
