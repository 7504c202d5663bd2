import { groupsWithIds, stageOf, type Group } from '#actions'
import { circlesOf, type Actor } from '#people'
import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { Card } from '#platform/web'
import { alertsOf } from './alerts-of.ts'
import { countWaiting } from './work-store.ts'

/** What waits for who trains a group, or leads its training: works to read, people to call, the day's sheet. */
export async function trainingToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const relations = ['trainer', 'training lead'] as const
  const circles = await Promise.all(relations.map((relation) => circlesOf(db, actor.personId, relation, now)))
  const groups = await groupsWithIds(db, [...new Set(circles.flat())])
  const running = groups.filter((group) => stageOf(group, parisDay(now)) === 'during')
  return (await Promise.all(running.map((group) => cardsOf(db, group, now)))).flat()
}

async function cardsOf(db: Db, group: Group, now: Date): Promise<Card[]> {
  const home = `/formation/${group.id}`
  const waiting = await countWaiting(db, group.id)
  const alone = (await alertsOf(db, group.id, now)).filter((one) => !one.lookedAfter)
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
      title: `${writeCount(alone.length, 'personne')} à appeler`,
      text: group.title,
      href: `${home}/alertes`,
      kind: 'do',
    })
  cards.push({ title: `${group.title} : la semaine et l’émargement`, href: home, kind: 'look' })
  return cards
}
