import type { Db } from '#platform/db'
import type { Card } from '#platform/web'
import type { Desk } from '../access.ts'
import { listDeclarations, readersOf } from './listed-store.ts'
import { DECLARED } from './desk-list-page.tsx'

const MOST = 100

/** Employers that declared themselves and wait for somebody to answer. */
export async function declaredToday(db: Db, desk: Desk): Promise<Card[]> {
  const all = await listDeclarations(db, readersOf(desk), { shelf: 'waiting', limit: MOST })
  const [first, ...others] = all
  if (!first) return []
  if (others.length > 0)
    return [
      {
        title: `${all.length} employeurs se sont déclarés`,
        text: 'Ils attendent une réponse.',
        href: DECLARED,
        kind: 'do',
      },
    ]
  return [
    {
      title: 'Un employeur s’est déclaré',
      text: `${first.name}, ${first.town}`,
      href: `${DECLARED}/${first.id}`,
      kind: 'do',
    },
  ]
}
