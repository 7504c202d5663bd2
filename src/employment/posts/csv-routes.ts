import { writeCsv } from '#platform/sheets'
import { parisDay } from '#platform/time'
import type { Ask } from '#platform/web'
import { noteReading } from '../note-reading.ts'
import { listPosts } from './post-list-store.ts'
import type { ListedPost } from './listed-post.ts'
import { openPosts, queryIn, filterOf, holdersOf } from './ask-posts.ts'

const headers = [
  'Poste',
  'Code ROME',
  'Emploi',
  'Activité',
  'Heures par semaine',
  'Encadrement',
  'Action',
  'État',
  'Le',
]

/** The posts as the list shows them, all of them, without a name of who holds them: they read that it left, all the same. */
export async function csv(c: Ask): Promise<Response> {
  const inside = await openPosts(c)
  const { db, now } = c.var
  const query = queryIn(c, parisDay(now))
  const rows = await listPosts(db, filterOf({ ...query, after: '' }, inside, 10_000), inside.reach)
  await noteReading(db, inside, holdersOf(rows), { code: 'posts exported' }, now)
  const cells = (row: ListedPost) => [
    row.code,
    row.rome,
    row.title,
    row.activity,
    row.weeklyMinutes / 60,
    row.supervisorName,
    row.actionTitle,
    row.holding.state === 'vacant' ? 'Vacant' : 'Occupé',
    query.on,
  ]
  return c.body(Uint8Array.from(writeCsv(headers, rows.map(cells))), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="postes.csv"',
  })
}
