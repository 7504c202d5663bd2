import { leading, stageOf, type Group } from '#actions'
import { organisationsOf, type Actor } from '#people'
import type { Db } from '#platform/db'
import { typo, writeCount } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { Card } from '#platform/web'
import { alertsOfEach } from './alerts/gather-alerts.ts'
import type { TraineeAlerts } from './alerts/trainee-alerts.ts'
import { aroundToday } from './around/door.ts'
import { isToSettle, listElsewhere } from './attendance/door.ts'
import { groupsTrainedBy } from './access.ts'
import { invitationsOf } from './team/invitation-store.ts'
import { countWaitingIn } from './work/work-state-store.ts'

export { trainingHalves, type TodayHalf } from './attendance/list-halves-today.ts'

/** What waits for who trains a group, or leads its training: works to read, people to call, the day's sheet; what a referent and a funder follow. */
export async function trainingToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const groups = await groupsTrainedBy(db, actor.personId, now)
  const running = groups.filter((group) => stageOf(group, parisDay(now)) === 'during')
  const [invited, around] = [await invitationCards(db, actor), await aroundToday(db, actor, now)]
  if (running.length === 0) return [...invited, ...around]
  const ids = running.map((group) => group.id)
  const [waiting, alerts] = [await countWaitingIn(db, ids), await alertsOfEach(db, running, now)]
  const twice = Map.groupBy((await listElsewhere(db, ...ids)).filter(isToSettle), (one) => one.groupId)
  const cards = running.map((group) =>
    cardsOf(group, {
      waiting: waiting.get(group.id) ?? 0,
      alerts: alerts.get(group.id) ?? [],
      twice: twice.get(group.id)?.length ?? 0,
    }),
  )
  return [...invited, ...cards.flat(), ...around]
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
  if (twice > 0)
    cards.push({
      title: `${writeCount(twice, 'présence')} en double`,
      text: group.title,
      href: `${home}/emargement`,
      kind: 'do',
    })
  cards.push({ title: `${group.title} : la semaine et l’émargement`, href: home, kind: 'look' })
  return cards
}

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
