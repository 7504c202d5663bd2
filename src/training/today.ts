import { leading, stageOf, type Group } from '#actions'
import { organisationsOf, type Actor } from '#people'
import type { Db } from '#platform/db'
import { typo, writeCount } from '#platform/i18n'
import { addDays, parisDay } from '#platform/time'
import type { Card } from '#platform/web'
import { alertsOfEach } from './alerts/gather-alerts.ts'
import type { TraineeAlerts } from './alerts/trainee-alerts.ts'
import { afterToday } from './after/door.ts'
import { aroundToday } from './around/door.ts'
import { isToSettle, listElsewhere } from './attendance/door.ts'
import { groupsTrainedBy } from './access.ts'
import { invitationsOf } from './team/invitation-store.ts'
import { countWaitingIn } from './work/work-state-store.ts'

export { trainingHalves, type TodayHalf } from './attendance/list-halves-today.ts'

/** Presences in double of a group that ended are still to be settled for so long. */
const SETTLED_DAYS = 56

/** What waits for who trains a group, or leads its training: works to read, people to call, the day's sheet; what a referent and a funder follow. */
export async function trainingToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const groups = await groupsTrainedBy(db, actor.personId, now)
  const [invited, own] = [await invitationCards(db, actor), await groupCards(db, groups, now)]
  const [silent, around] = [await afterToday(db, groups, now), await aroundToday(db, actor, now)]
  return [...invited, ...own, ...silent, ...around]
}

/** What each group that runs asks for; one that ended asks which of two presences of the last weeks is kept. */
async function groupCards(db: Db, groups: readonly Group[], now: Date): Promise<Card[]> {
  const today = parisDay(now)
  const since = addDays(today, -SETTLED_DAYS)
  const running = groups.filter((group) => stageOf(group, today) === 'during')
  const ended = groups.filter(({ endsOn }) => since <= endsOn && endsOn < today)
  if (running.length + ended.length === 0) return []
  const ids = running.map(({ id }) => id)
  const elsewhere = await listElsewhere(db, ...ids, ...ended.map(({ id }) => id))
  const twice = Map.groupBy(elsewhere.filter(isToSettle), (one) => one.groupId)
  const waiting = ids.length > 0 ? await countWaitingIn(db, ids) : undefined
  const alerts = running.length > 0 ? await alertsOfEach(db, running, now) : undefined
  return [
    ...running.flatMap((group) =>
      cardsOf(group, {
        waiting: waiting?.get(group.id) ?? 0,
        alerts: alerts?.get(group.id) ?? [],
        twice: twice.get(group.id)?.length ?? 0,
      }),
    ),
    ...ended.flatMap((group) =>
      twiceCard(group, (twice.get(group.id) ?? []).filter(({ day }) => day >= since).length),
    ),
  ]
}

/** `waiting`: works to read; `twice`: presences said in another place too, which nobody kept. */
type ToDo = { waiting: number; alerts: readonly TraineeAlerts[]; twice: number }

function cardsOf(group: Group, { waiting, alerts, twice }: ToDo): Card[] {
  const home = `/formation/${group.id}`
  const alone = alerts.filter((one) => !one.lookedAfter)
  const cards: Card[] = []
  if (waiting > 0)
    cards.push({
      title: `${writeCount(waiting, 'travail', 'travaux')} à relire`,
      text: group.title,
      href: `${home}/travaux`,
      kind: 'do',
    })
  if (alone.length > 0)
    cards.push({
      title: typo(`Alertes : ${writeCount(alone.length, 'personne')} à appeler`),
      text: group.title,
      href: `${home}/alertes`,
      kind: 'do',
    })
  cards.push(...twiceCard(group, twice))
  cards.push({ title: `${group.title} : la semaine et l’émargement`, href: home, kind: 'look' })
  return cards
}

const twiceCard = (group: Group, count: number): Card[] =>
  count === 0
    ? []
    : [
        {
          title: `${writeCount(count, 'présence')} en double`,
          text: group.title,
          href: `/formation/${group.id}/emargement`,
          kind: 'do',
        },
      ]

/** What another body asks of the one that this reader leads. */
async function invitationCards(db: Db, actor: Actor): Promise<Card[]> {
  const asked = await invitationsOf(db, organisationsOf(actor, ...leading))
  return asked.map((one) => ({
    title: `${one.askedByName} vous demande quelqu’un qui forme un groupe`,
    text: one.why,
    href: `/formation/invitations/${one.id}`,
    kind: 'do',
  }))
}
