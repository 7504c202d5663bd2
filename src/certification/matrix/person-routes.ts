import { requireActor } from '#people'
import { field, goTo, newSite, readForm, sayNext, seen, type Ask } from '#platform/web'
import { openPerson } from './open-person.ts'
import { cleaPersonOf } from './read-person.ts'
import { cleaPersonPage } from './person-page.tsx'
import { minePage } from './mine-page.tsx'
import { sayTrainerView } from './say-trainer-view.ts'
import { trainerViewPage } from './trainer-view-page.tsx'

/** The pages of one person: their Cléa, and the trainer's opinion. */
export const cleaPersonSite = newSite()
  .get('/certification/mon-clea', mine)
  .get('/certification/personnes/:id', person)
  .get('/certification/personnes/:id/avis', async (c) =>
    trainerViewPage(c, (await openPerson(c, 'trainer')).clea),
  )
  .post('/certification/personnes/:id/avis', sayView)

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
