import { randomUUID } from 'node:crypto'
import { isOutbox } from '#platform/outbox'
import { goTo, readFormWithFiles, sayNext, newSite, speak, type Ask } from '#platform/web'
import { answerDevice, toldBy } from '../phone/door.ts'
import { handInPage } from './page.tsx'
import { asAnswer, emptyForm, handInForm, type HandIn, type HandInFaults } from './form.ts'
import type { HandedIn } from './handed-in.ts'
import { handInSentences } from './sentences.ts'
import type { HandInSentences } from './sentences.fr.ts'
import { handInWork } from './hand-in-work.ts'
import { keptOf, receive } from './receive-proof.ts'
import { activityAddress, wayOf, ownActivity } from '../work/door.ts'
import { latestOf, stateOf } from '../work.ts'
import { worksFor } from '../work-store.ts'

export const handInSite = newSite()
  .get('/formation/activites/:id/donner', ask)
  .post('/formation/activites/:id/donner', handIn)

async function ask(c: Ask): Promise<Response> {
  const { actor, activity } = await ownActivity(c)
  const latest = latestOf(await worksFor(c.var.db, activity.id, actor.personId))
  const elsewhere = await activityAddress(c.var.db, activity.id)
  if (elsewhere) return goTo(c, elsewhere)
  const way = wayOf(activity)
  if (stateOf(latest?.review.state) === 'accepted' || way === 'seen' || way === 'sheet')
    return goTo(c, `/formation/activites/${activity.id}`)
  return handInPage(c, emptyForm(activity, latest))
}

/** Sent at once by a form, or by the telephone that kept it, when it finds a network. */
async function handIn(c: Ask): Promise<Response> {
  if (isOutbox(c))
    return answerDevice(c, async () => {
      const tried = await keepGiven(c)
      return tried.ok ? null : (tried.refusal ?? Object.values(tried.errors)[0] ?? null)
    })
  const tried = await keepGiven(c)
  if (!tried.ok) return handInPage(c, { ...tried.given, errors: tried.errors, refusal: tried.refusal })
  const say = speak(c, handInSentences)
  if (tried.passed !== false) sayNext(c, tried.passed ? say.passed : say.given)
  return goTo(c, `/formation/activites/${tried.given.activity.id}`)
}

type Tried = { given: HandIn } & (
  | { ok: true; passed: boolean | null }
  | { ok: false; errors: HandInFaults; refusal?: string }
)

async function keepGiven(c: Ask): Promise<Tried> {
  const { actor, activity } = await ownActivity(c)
  const say = speak(c, handInSentences)
  const form = await readFormWithFiles(c, handInForm(say))
  const { typed, files } = form
  const answers = (activity.quiz ?? []).map((_, i) => asAnswer(typed[`r${i}`]))
  const received = await receive(c, { actor, activity }, files['file']?.[0])
  const fileId = received?.ok ? received.file.id : form.ok ? await keptOf(c, actor, form.value) : null
  const given: HandIn = {
    activity,
    act: form.ok ? form.value.act : randomUUID(),
    words: String(typed['words'] ?? ''),
    answers,
    kept: fileId,
  }
  if (!form.ok) return { ok: false, given, errors: form.errors }
  if (received && !received.ok)
    return { ok: false, given, errors: { file: say.notReceived[received.refusal] } }
  const { doneAt, device } = toldBy(c, form.value)
  const done = await handInWork(c.var.db, {
    id: form.value.act,
    activityId: activity.id,
    personId: actor.personId,
    words: form.value.words,
    fileId,
    answers,
    doneAt: device?.keptAt ? doneAt : null,
    at: c.var.now,
  })
  return done.ok
    ? { ok: true, given, passed: done.passed }
    : { ok: false, given, ...faultsOf(done, answers, say) }
}

/** A refusal is said beside what it is about. */
function faultsOf(
  { refusal }: Extract<HandedIn, { ok: false }>,
  answers: readonly number[],
  say: HandInSentences,
) {
  if (refusal !== 'unanswered question') return { errors: {}, refusal: say.refused[refusal] }
  const unanswered = answers.flatMap((one, i) => (one < 0 ? [[`r${i}`, say.chooseAnswer]] : []))
  return { errors: Object.fromEntries(unanswered) as HandInFaults }
}
