import { randomUUID } from 'node:crypto'
import { fullName, openFile, relationsInCircle, requireActor, type Actor, type Relation } from '#people'
import { field, goTo, idIn, isId, newSite, notFound, readForm, sayNext, seen, type Ask } from '#platform/web'
import { cleaPersonOf, type CleaPerson } from './clea-person.ts'
import { cleaPersonPage } from './clea-person-page.tsx'
import { minePage } from './clea-mine-page.tsx'
import { correctEvaluation } from './correct-evaluation.ts'
import { correctionSentences, correctPage } from './evaluation-correct-page.tsx'
import { readEvaluation } from './evaluation-store.ts'
import { decisions } from './evaluation.ts'
import { leaveGroupLines, openGroupPageAs } from './open-group-page.ts'
import { possibleDay } from './possible-day.ts'
import { sayTrainerView } from './say-trainer-view.ts'
import { trainerViewPage } from './trainer-view-page.tsx'

/** The pages of one person: their Cléa, the trainer's opinion, the correction of a signed line. */
export const cleaPersonSite = newSite()
  .get('/certification/mon-clea', mine)
  .get('/certification/personnes/:id', person)
  .get('/certification/personnes/:id/avis', async (c) =>
    trainerViewPage(c, (await openPerson(c, 'trainer')).clea),
  )
  .post('/certification/personnes/:id/avis', sayView)
  .get('/certification/evaluations/:id/correction', correction)
  .post('/certification/evaluations/:id/correction', correct)

async function mine(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  return minePage(c, await cleaPersonOf(c.var.db, actor, actor.personId, undefined, c.var.now))
}

async function person(c: Ask): Promise<Response> {
  const { actor, clea, is } = await openPerson(c)
  if (clea.person.id === actor.personId) return goTo(c, '/certification/mon-clea')
  const [trains, evaluates] = [is('trainer'), is('evaluator')]
  return cleaPersonPage(c, clea, {
    trains,
    evaluates,
    opensGroup: trains || evaluates || is('training lead'),
  })
}

export type OpenPerson = { actor: Actor; clea: CleaPerson; is: (relation: Relation) => boolean }

/**
 * Opens a person's Cléa, in the group that the address names: checks the right, leaves the line that the person reads.
 * @throws notFound for strangers, and for who is not `as` to that group.
 */
export async function openPerson(c: Ask, as?: Relation): Promise<OpenPerson> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const groupId = c.req.query('groupe') ?? ''
  return db.transaction(async (tx) => {
    const right = await openFile(tx, actor, idIn(c), 'clea evaluations', 'Suivre le parcours Cléa', now)
    if (!right) throw notFound()
    const clea = await cleaPersonOf(tx, actor, idIn(c), isId(groupId) ? groupId : undefined, now)
    if (!clea) throw notFound()
    const held = await relationsInCircle(tx, actor.personId, clea.group.id, now)
    const is = (relation: Relation) => held.some((one) => one.relation === relation)
    if (as && !is(as)) throw notFound()
    return { actor, clea, is }
  })
}

const viewForm = field.form({ validated: field.texts(10), ...seen })

async function sayView(c: Ask): Promise<Response> {
  const { actor, clea } = await openPerson(c, 'trainer')
  const form = await readForm(c, viewForm)
  const { group, framework, person } = clea
  const validated = form.ok ? form.value.validated : []
  const saw = (form.ok && form.value.seen) || ''
  const what = { groupId: group.id, framework, personId: person.id, validated, seen: saw }
  const done = await sayTrainerView(c.var.db, actor, what, c.var.now)
  if (!done.ok) {
    const { clea: now } = await openPerson(c, 'trainer') // as it stands now: somebody may just have written it
    return trainerViewPage(c, now, { refusal: done.refusal, validated })
  }
  sayNext(c, done.changed > 0 ? 'Votre avis est enregistré' : 'Rien n’a changé')
  return goTo(c, `/certification/${group.id}`)
}

async function openCorrection(c: Ask) {
  const line = await readEvaluation(c.var.db, idIn(c))
  if (!line) throw notFound()
  const { actor } = await openGroupPageAs(c, line.groupId, 'evaluator')
  await leaveGroupLines(c, { actor }, [line], 'Corriger une évaluation Cléa')
  const clea = await cleaPersonOf(c.var.db, actor, line.personId, line.groupId, c.var.now)
  if (!clea) throw notFound()
  return { line, actor, name: fullName(clea.person) }
}

async function correction(c: Ask): Promise<Response> {
  const { line, name } = await openCorrection(c)
  return correctPage(c, { line, name, id: randomUUID() })
}

const correctionForm = field.form({
  id: field.id(),
  decision: field.oneOf(decisions),
  evaluatedOn: possibleDay(),
  why: field.text(500, 'Dites pourquoi : la raison reste avec la correction.'),
})

async function correct(c: Ask): Promise<Response> {
  const { line, name, actor } = await openCorrection(c)
  const form = await readForm(c, correctionForm)
  const again = { line, name, id: randomUUID(), typed: form.typed }
  if (!form.ok) return correctPage(c, { ...again, errors: form.errors })
  const done = await correctEvaluation(c.var.db, actor, { ...form.value, replacedId: line.id }, c.var.now)
  if (!done.ok)
    return correctPage(c, {
      ...again,
      errors: {
        [done.refusal === 'day to come' ? 'evaluatedOn' : 'decision']: correctionSentences[done.refusal],
      },
    })
  sayNext(c, 'La correction est signée')
  return goTo(c, `/certification/personnes/${line.personId}?groupe=${line.groupId}`)
}
