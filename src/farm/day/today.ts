import type { Actor } from '#people'
import type { Db } from '#platform/db'
import type { Card } from '#platform/web'
import { farmOpeners, OPEN_FARM } from '../opening/door.ts'
import { readDay } from '../read-day.ts'
import { insideOf } from '../access.ts'
import { french } from '../sentences.fr.ts'
import { daySentences } from './sentences.ts'

const toOpen: Card = {
  title: 'Ouvrir une ferme',
  text: 'Pour cultiver : des planches, une équipe, le travail de chaque jour.',
  href: OPEN_FARM,
  kind: 'look',
}

/** The farm in somebody's day: what is left to do for the team; for whoever runs it, the same to look at. */
export async function farmToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const inside = await insideOf(db, actor, now)
  if (!inside) return (await farmOpeners(db, actor)).length > 0 ? [toOpen] : []
  const { chores } = await readDay(db, inside, now, french)
  const left = chores.filter((chore) => chore.done.length === 0)
  const mine = left.filter((one) => one.isMine).length
  const say = daySentences.says[actor.language].card
  const title = left.length === 0 ? say.allDone : say.left(left.length)
  const text = mine > 0 ? say.mine(mine) : say.text
  const kind = inside.seat === 'team' && left.length > 0 ? 'do' : 'look'
  return [{ title, text, href: '/ferme', kind, said: daySentences }]
}
