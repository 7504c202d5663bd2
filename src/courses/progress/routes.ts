import { fullName, readPerson, type PersonId } from '#people'
import { field, goTo, newSite, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import type { Db } from '#platform/db'
import { statementsOfRegistration } from '#records'
import { standingsIn, traineesOf, waiverWords } from '#training'
import { followingPage } from './page.tsx'
import { missedMost, questionsIn, type Answered } from './question.ts'
import { followingOf } from './store.ts'
import { ausOf } from '../structure-store.ts'
import type { Registration } from '../registration.ts'
import { findRegistration, registrationsOf } from '../registration-store.ts'
import { reachedIn } from '../reached-store.ts'
import { sessionsOf } from '../session-store.ts'
import { COURSE, openLink, openTrainee, type OpenLink } from '../access.ts'
import { traineeCoursePage } from './trainee-page.tsx'
import { waiveAu, type WaiveRefusal } from './waive-au.ts'

export const followingSite = newSite()
  .get(`${COURSE}/suivi/:activity`, group)
  .get(`${COURSE}/suivi/:activity/:person`, one)
  .post(`${COURSE}/suivi/:activity/:person/dispense`, waive)

async function group(c: Ask): Promise<Response> {
  const open = await openLink(c)
  const { db } = c.var
  const following = await followingOf(db, open.link)
  const trainees = await traineesOf(db, open.activity.groupId)
  const aus = await ausOf(db, open.course.id)
  const registrations = await registrationsOf(db, open.activity.id, open.course.courseId)
  const answers = await Promise.all(registrations.map((one) => answersOf(db, one)))
  const standings = new Map(
    (await standingsIn(db, open.activity.id)).map((standing) => [standing.personId, standing]),
  )
  return followingPage(c, {
    ...open,
    part: aus.find(({ id }) => id === open.link.auId)?.title,
    tried: aus.find(({ id }) => id === open.link.auId) ?? aus[0],
    questions: missedMost(answers),
    rows: trainees.map((trainee) => ({
      ...trainee,
      following: following.get(trainee.personId),
      standing: standings.get(trainee.personId),
    })),
  })
}

// The latest of what somebody said in a course: a question is answered a few times, not a thousand.
const MOST_TOLD = 1_000

const answersOf = async (db: Db, { organisationId, id }: Registration): Promise<Answered[]> =>
  questionsIn(await statementsOfRegistration(db, organisationId, id, MOST_TOLD))

async function one(c: Ask): Promise<Response> {
  const open = await openLink(c)
  return shown(c, open, await openTrainee(c, open))
}

/** What a form that came back says. */
type Returned = {
  typed?: Typed
  errors?: Record<string, string>
  refusal?: WaiveRefusal
}

async function shown(c: Ask, open: OpenLink, personId: PersonId, returned: Returned = {}): Promise<Response> {
  const { db } = c.var
  const person = await readPerson(db, personId)
  const registration = await findRegistration(db, { ...open.link, personId })
  const aus = await ausOf(db, registration?.packageId ?? open.course.id)
  const sessions = registration ? await sessionsOf(db, registration.id) : []
  return traineeCoursePage(c, {
    ...open,
    personId,
    name: person ? fullName(person) : '',
    aus: open.link.auId ? aus.filter(({ id }) => id === open.link.auId) : aus,
    reached: registration ? await reachedIn(db, registration.id) : [],
    sessions,
    answers: registration ? await answersOf(db, registration) : [],
    standing: (await standingsIn(db, open.activity.id)).find((standing) => standing.personId === personId),
    ...returned,
  })
}

const waiveForm = field.form({
  au: field.id('Choisissez une partie.'),
  reason: field.oneOf(['Tested Out', 'Equivalent AU', 'Equivalent Outside Activity', 'Administrative']),
  word: field.text(300, 'Dites en une phrase ce que vous avez vu.'),
})

async function waive(c: Ask): Promise<Response> {
  const open = await openLink(c, 'write')
  const personId = await openTrainee(c, open)
  const form = await readForm(c, waiveForm)
  if (!form.ok) return shown(c, open, personId, { typed: form.typed, errors: form.errors })
  const { au: auId, reason, word } = form.value
  const { actor, activity, course } = open
  const done = await waiveAu(
    c.var.ground,
    { activityId: activity.id, personId, auId, reason, word, by: actor.personId },
    c.var.now,
  )
  if (!done.ok) return shown(c, open, personId, { typed: form.typed, refusal: done.refusal })
  sayNext(c, `C’est noté : ${waiverWords[reason].toLowerCase()}`)
  return goTo(c, `/cours/${course.courseId}/suivi/${activity.id}/${personId}`)
}
