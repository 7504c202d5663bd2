import { listActions } from '#actions'
import { requireActing, requireActor } from '#people'
import { askedOnce } from '#platform/db'
import { asDay, addDays, mondayOf, parisDay, type Day } from '#platform/time'
import { goTo, newSite, type Ask } from '#platform/web'
import { silentIn } from '../after/door.ts'
import { immersedBetween } from '../at-host/door.ts'
import { alertsOf } from '../alerts/door.ts'
import { presencesOf } from '../attendance-store.ts'
import { viewOutside } from '../calendar/door.ts'
import { countQuestions, isToSettle, listElsewhere, questionsOf } from '../attendance/door.ts'
import { gaugeOf } from '../hours/door.ts'
import { GROUP, groupsTrainedBy, openGroupPage } from '../access.ts'
import { groupsPage } from './groups-page.tsx'
import { groupWeekPage } from './page.tsx'
import { calendarOf } from '../half-day-store.ts'
import { subgroupsOf } from '../subgroup-store.ts'
import { countTrainees, groupIdsOf, traineesOf } from '../trainee-store.ts'

export const groupSite = newSite().get('/formation', list).get(GROUP, week)

/** My groups; a trainee goes to their own day. */
async function list(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const groups = await groupsTrainedBy(db, actor.personId, now)
  if (groups.length === 0) {
    if ((await groupIdsOf(db, actor.personId)).length > 0) return goTo(c, '/formation/aujourdhui')
    requireActing(c, 'trainer', 'training lead')
  }
  const actions = new Map((await listActions(db, { all: true })).map((action) => [action.id, action]))
  const ids = groups.map((group) => group.id)
  const [trainees, questions] = [await countTrainees(db, ids), await countQuestions(db, ids)]
  const silent = await silentIn(db, groups, now)
  const rows = groups.map((group) => ({
    group,
    action: actions.get(group.actionId),
    trainees: trainees.get(group.id) ?? 0,
    questions: questions.get(group.id) ?? 0,
    silent: silent.of.get(group.id) ?? 0,
  }))
  return groupsPage(c, rows, parisDay(now))
}

async function week(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const { db, now } = c.var
  const today = parisDay(now)
  const monday = mondayAsked(c.req.query('semaine'), open.group, today)
  const sunday = addDays(monday, 6)
  const once = askedOnce(db) // alerts and gauge ask of the same group and trainees
  const { id } = open.group
  const calendar = await calendarOf(once, id, monday, sunday)
  const day = dayShown(calendar, monday, today)
  const [trainees, subgroups, immersed, presences, alerts, gauge, outside, questions, elsewhere] =
    await Promise.all([
      traineesOf(once, id),
      subgroupsOf(once, id),
      immersedBetween(once, id, monday, sunday),
      presencesOf(once, id, day, day),
      alertsOf(once, id, now),
      gaugeOf(once, id, now),
      viewOutside(once, open.actor, open.group, now),
      questionsOf(once, id),
      listElsewhere(once, id),
    ])
  return groupWeekPage(c, open, {
    today,
    monday,
    day,
    calendar,
    trainees,
    subgroups,
    immersed,
    presences,
    alerts: alerts.filter((one) => one.alerts.length > 0 && !one.lookedAfter),
    gauge,
    outside,
    questions: questions.filter((one) => !one.answer).length,
    elsewhere: elsewhere.filter(isToSettle).length,
  })
}

/** The week asked for, else the one of today, kept inside the dates of the group. */
function mondayAsked(asked: string | undefined, group: { startsOn: Day; endsOn: Day }, today: Day): Day {
  const day = asked ? asDay(asked) : undefined
  if (day) return mondayOf(day)
  if (today < group.startsOn) return mondayOf(group.startsOn)
  return mondayOf(today > group.endsOn ? group.endsOn : today)
}

/** Today when it is in this week, else the first day where something is planned. */
function dayShown(calendar: readonly { day: Day; cancelledAt: Date | null }[], monday: Day, today: Day): Day {
  if (mondayOf(today) === monday) return today
  return calendar.find((one) => !one.cancelledAt)?.day ?? monday
}
