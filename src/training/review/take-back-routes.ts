import { writeMinutes } from '#platform/time'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { certifiedAt, minutesToTakeBack } from '../ledger/door.ts'
import { openWork } from './open-work.ts'
import { answerToTakeBack, wasSeen, type TakeBackRefusal } from './take-back.ts'
import { takeBackAnswer } from './take-back-answer.ts'
import { takeBackPage } from './take-back-page.tsx'

export const takeBackSite = newSite()
  .get('/formation/travaux/:work/annuler', ask)
  .post('/formation/travaux/:work/annuler', takeBack)

async function ask(c: Ask): Promise<Response> {
  const { shown } = await openAnswer(c)
  return takeBackPage(c, shown)
}

const form = field.form({
  answered: field.whole(0, Number.MAX_SAFE_INTEGER),
  why: field.text(500, 'Dites pourquoi : la personne lit ce motif.'),
})

async function takeBack(c: Ask): Promise<Response> {
  const { actor, work, activity, shown } = await openAnswer(c)
  const read = await readForm(c, form)
  const typed = String(read.typed['why'] ?? '')
  if (!read.ok) return takeBackPage(c, { ...shown, typed, errors: read.errors, status: 422 })
  const { answered: answeredAt, why } = read.value
  const done = await takeBackAnswer(c.var.db, work, { answeredAt, why, by: actor.personId, at: c.var.now })
  if (!done.ok) return takeBackPage(c, { ...shown, answer: undefined, refusal: done.refusal, status: 422 })
  sayNext(c, takenBack(done.minutes))
  return goTo(c, done.waits ? `/formation/travaux/${work.id}` : `/formation/${activity.groupId}/travaux`)
}

const takenBack = (minutes: number): string =>
  minutes === 0
    ? 'Réponse annulée'
    : `Réponse annulée\u00A0: ${writeMinutes(minutes)} sortent du temps validé`

async function openAnswer(c: Ask) {
  const opened = await openWork(c)
  const { actor, work, activity, trainee, works, writes } = opened
  if (!writes) throw notFound()
  const { db } = c.var
  const may = answerToTakeBack(work, works, await certifiedAt(db, activity.groupId, work.personId))
  const refusal: TakeBackRefusal | undefined = may.ok ? undefined : may.refusal
  const answer = may.ok ? may.answer : undefined
  const { activityId, personId } = work
  const minutes = await minutesToTakeBack(db, { activityId, personId, workId: work.id })
  return {
    actor,
    work,
    activity,
    shown: { work, activity, trainee, answer, minutes, seen: wasSeen(work), refusal },
  }
}
