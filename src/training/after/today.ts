import type { Group } from '#actions'
import type { Db } from '#platform/db'
import { typo, writeCount } from '#platform/i18n'
import type { Card } from '#platform/web'
import { saySilent, silentIn } from './read-silent.ts'

/** Who is to be called after the training of these groups: one card, whatever their number, which leads to the group or to the list of them. */
export async function afterToday(db: Db, groups: readonly Group[], now: Date): Promise<Card[]> {
  const { of, people } = await silentIn(db, groups, now)
  const ended = groups.filter(({ id }) => of.has(id))
  const [first, ...others] = ended
  if (!first) return []
  const title = saySilent(people)
  if (others.length === 0)
    return [
      { title, text: `${first.title}, après la formation`, href: `/formation/${first.id}/apres`, kind: 'do' },
    ]
  const text = typo(`Après la formation de ${writeCount(ended.length, 'groupe')}`)
  return [{ title, text, href: '/formation', kind: 'do' }]
}
