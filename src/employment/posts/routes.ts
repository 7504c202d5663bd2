import { writeCsv } from '#platform/sheets'
import { asDay, parisDay, type Day } from '#platform/time'
import { idIn, isId, newSite, notFound, type Ask } from '#platform/web'
import { noteReading } from '../note-reading.ts'
import { askedIn, openInsertion, pageOf, searchIn } from '../access.ts'
import { cddisOnPost } from './history-store.ts'
import { postPage } from './page.tsx'
import {
  listPosts,
  readPost,
  supervisorsOf,
  type Holder,
  type ListedPost,
  type PostFilter,
} from '../post-store.ts'
import { postsAddress, postsPage, postStates, type PostQuery } from './list-page.tsx'
import type { Inside } from '../reach.ts'

export const postSite = newSite()
  .get('/insertion/postes', list)
  .get('/insertion/postes.csv', csv)
  .get('/insertion/postes/:id', async (c) => {
    const inside = await openPosts(c)
    const { db, now } = c.var
    const post = await readPost(
      db,
      { id: idIn(c), actionIds: inside.actionIds, on: parisDay(now) },
      inside.reach,
    )
    if (!post) throw notFound()
    const history = inside.seat === 'technical supervisor' ? [] : await cddisOnPost(db, post.id, inside.reach)
    await noteReading(db, inside, history, `Lire qui a tenu le poste ${post.code}`, now)
    return postPage(c, { inside, post, history })
  })

const PER_PAGE = 50

const openPosts = (c: Ask): Promise<Inside> =>
  openInsertion(c, 'direction', 'integration adviser', 'technical supervisor')

function queryIn(c: Ask, today: Day): PostQuery {
  const supervisor = c.req.query('encadrant') ?? ''
  return {
    state: askedIn(c, 'etat', postStates),
    on: asDay(c.req.query('jour') ?? '') ?? today,
    supervisor: isId(supervisor) ? supervisor : '',
    ...searchIn(c, 'code'),
  }
}

const states = { tous: null, occupes: 'held', vacants: 'vacant' } as const

const filterOf = (
  { state, on, supervisor, search, after }: PostQuery,
  { actionIds }: Inside,
  limit: number,
): PostFilter => ({
  actionIds,
  on,
  state: states[state],
  supervisorId: supervisor || null,
  search,
  after,
  limit,
})

async function list(c: Ask): Promise<Response> {
  const inside = await openPosts(c)
  const { db, now } = c.var
  const today = parisDay(now)
  const query = queryIn(c, today)
  const found = await listPosts(db, filterOf(query, inside, PER_PAGE + 1), inside.reach)
  const page = pageOf(found, PER_PAGE, ({ code, id }) =>
    postsAddress(query, today, { after: `${code}~${id}` }),
  )
  await noteReading(db, inside, holdersOf(page.rows), 'Lire la liste des postes', now)
  return postsPage(c, {
    inside,
    query,
    today,
    ...page,
    supervisors: await supervisorsOf(db, inside.actionIds),
  })
}

/** Who holds these posts, as far as the reader may know. */
const holdersOf = (posts: readonly ListedPost[]): Holder[] =>
  posts.flatMap(({ holding }) => (holding.state === 'known' ? [holding] : []))

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
async function csv(c: Ask): Promise<Response> {
  const inside = await openPosts(c)
  const { db, now } = c.var
  const query = queryIn(c, parisDay(now))
  const rows = await listPosts(db, filterOf({ ...query, after: '' }, inside, 10_000), inside.reach)
  await noteReading(db, inside, holdersOf(rows), 'Exporter la liste des postes', now)
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
