import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { capital, typo, writeCount } from '#platform/i18n'
import { addDays, parisDay, writeDay, type Day } from '#platform/time'
import type { Card } from '#platform/web'
import { countDays, type DayCount } from './days-store.ts'
import { lasting } from '../measures.ts'
import { hubFor, hubOpeners } from '../access.ts'
import { countBegun } from '../hub-store.ts'
import type { Hub } from '../hub.ts'
import { OPEN_HUB } from '../fleet/door.ts'
import { readWorkday } from '../workday/door.ts'

/** How many days ahead somebody is told of what is not ready. */
const DAYS_AHEAD = 3

/** What waits for whoever runs the bikes: late bikes, orders nobody can find on a map, days to plan. */
export async function dispatchToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const hub = await hubFor(db, actor)
  if (!hub) return hubOpeners(actor).length > 0 ? [toOpen] : []
  const today = parisDay(now)
  const days = (await countDays(db, hub.id, today, addDays(today, DAYS_AHEAD))).filter(
    ({ orders }) => orders > 0,
  )
  const { bikes } = await countBegun(db, hub.id)
  return [
    ...(bikes === 0 ? [toBegin(hub)] : []),
    ...(await lateCards(db, hub, today, now)),
    ...toPlace(days),
    ...days.flatMap(dayCard(today)),
  ]
}

const toOpen: Card = {
  kind: 'look',
  title: 'Ouvrir un dépôt de vélos',
  text: 'Pour livrer à vélo : une adresse, des heures, puis des vélos et des lieux.',
  href: OPEN_HUB,
}

const toBegin = ({ name }: Hub): Card => ({
  kind: 'do',
  title: `${name} n’a pas encore de vélo`,
  text: 'Ajoutez le premier, puis dites qui roule.',
  href: '/livraisons/velos',
})

async function lateCards(db: Db, hub: Hub, today: Day, now: Date): Promise<Card[]> {
  const { live, rows, underWay } = await readWorkday(db, hub, today, now)
  if (!underWay) return []
  return live.flatMap(({ bike, behind_s, breaches, over }): Card[] => {
    const name = rows.shifts.find(({ id }) => id === bike)?.bike.name ?? ''
    const late = breaches.filter(({ kind }) => kind === 'slot').length
    if (over || late === 0) return []
    return [
      {
        kind: 'do',
        title: typo(`${name} : ${writeCount(late, 'livraison')} en retard`),
        text: typo(`${lasting(Math.max(60, behind_s))} après le plan`),
        href: `/livraisons/jours/${today}`,
      },
    ]
  })
}

function toPlace(days: readonly DayCount[]): Card[] {
  const count = days.reduce((sum, { notPlaced }) => sum + notPlaced, 0)
  if (count === 0) return []
  return [
    {
      kind: 'do',
      title: typo(`${writeCount(count, 'commande')} à placer sur la carte`),
      href: '/livraisons/lieux',
    },
  ]
}

const dayCard =
  (today: Day) =>
  ({ day, orders, bikes, planned, notPlaced }: DayCount): Card[] => {
    const when = day === today ? 'Aujourd’hui' : capital(writeDay(day))
    const href = `/livraisons/jours/${day}`
    const what = writeCount(orders, 'commande')
    if (bikes === 0)
      return [{ kind: 'do', title: typo(`${when} : aucun vélo pour ${what}`), href: `${href}/equipe` }]
    if (planned === null) return [{ kind: 'do', title: typo(`${when} : ${what} à planifier`), href }]
    const left = orders - notPlaced - planned
    if (left > 0)
      return [{ kind: 'do', title: typo(`${when} : ${writeCount(left, 'commande')} sans vélo`), href }]
    return day === today
      ? [{ kind: 'look', title: typo(`${when} : ${what} à livrer`), text: writeCount(bikes, 'vélo'), href }]
      : []
  }
