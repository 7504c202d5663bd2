import { fullName } from '#people'
import { firstAidOf, traineesOf, trainersOf } from '#training'
import { parisDay } from '#platform/time'
import { goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { asId } from '#platform/id'
import { openQuestions } from '../clea/door.ts'
import { leaveGroupLines, openGroupPage, openGroupPageAs, type OpenGroupPage } from '../open-group-page.ts'
import { openSstSessions, type WantedSession } from './open-sessions.ts'
import { sstPage } from './group-page.tsx'
import { proposeSessions } from './propose-sessions.ts'
import { sstRuleOn } from './sst.ts'
import { elsewhereOf } from './elsewhere.ts'
import { placesOf, sstOfEach } from './place-store.ts'
import { sessionsOf } from './store.ts'
import { idsIn, placed, readSession, sessionsForm, type SstTrainer } from './session-form.ts'

/** The first-aid sessions of a group. */
export const sstSite = newSite()
  .get('/certification/:group/sst', async (c) => sessions(c, await openGroupPage(c)))
  .post('/certification/:group/sst', open)

type Refused = { errors: Record<string, string>; typed: Typed }

async function sessions(c: Ask, opened: OpenGroupPage, refused?: Refused): Promise<Response> {
  const { db, now } = c.var
  const { group } = opened
  const all = await sessionsOf(db, group.id)
  const places = await placesOf(
    db,
    all.map((session) => session.id),
  )
  const trainees = await traineesOf(db, group.id)
  const left = trainees.filter(
    (trainee) => trainee.untilDay === null && places.every((place) => place.personId !== trainee.personId),
  )
  await leaveGroupLines(c, opened, [...places, ...left], { code: 'sst sessions' })
  const today = parisDay(now)
  return sstPage(c, {
    opened,
    questions: (await openQuestions(db, group.id)).length,
    rule: sstRuleOn(today),
    sessions: all,
    places,
    left,
    elsewhere: elsewhereOf(
      await sstOfEach(
        db,
        left.map(({ personId }) => personId),
      ),
      today,
    ),
    team: await teamOf(c, opened),
    proposal: proposeSessions(left, {
      today,
      calendar: await firstAidOf(db, group.id),
      ids: idsIn(refused?.typed['sessions']),
    }),
    ...refused,
  })
}

async function open(c: Ask): Promise<Response> {
  const opened = await openGroupPageAs(c, idIn(c, 'group'), 'trainer', 'training lead')
  const form = await readForm(c, sessionsForm)
  const ids = idsIn(form.typed['sessions'])
  if (!form.ok || ids.length === 0 || ids.length > 5) throw notFound()
  const team = await teamOf(c, opened)
  const errors: Record<string, string> = {}
  const wanted: WantedSession[] = []
  for (const [i, id] of ids.entries()) {
    const read = readSession(form.typed, i + 1, team)
    if (read.ok) wanted.push({ id: asId(id), kind: 'initial', ...read.value })
    else Object.assign(errors, read.errors)
  }
  if (Object.keys(errors).length > 0) return sessions(c, opened, { errors, typed: form.typed })
  const done = await openSstSessions(c.var.db, opened.actor, opened.group.id, wanted, c.var.now)
  if (!done.ok)
    return sessions(c, opened, {
      errors: placed(done.refusal, form.typed, ids.length, parisDay(c.var.now)),
      typed: form.typed,
    })
  sayNext(c, ids.length > 1 ? `${ids.length} sessions sont ouvertes` : 'La session est ouverte')
  return goTo(c, `/certification/${opened.group.id}/sst`)
}

/** Who trains the group today. */
async function teamOf(c: Ask, { group }: OpenGroupPage): Promise<SstTrainer[]> {
  const today = parisDay(c.var.now)
  const trainers = await trainersOf(c.var.db, group.id)
  return trainers
    .filter((one) => one.untilDay === null || one.untilDay >= today)
    .map((one) => ({ personId: one.personId, name: fullName(one) }))
}
