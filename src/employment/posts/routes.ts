import { parisDay } from '#platform/time'
import { idIn, newSite, notFound, type Ask } from '#platform/web'
import { noteReading } from '../note-reading.ts'
import { pageOf } from '../list-address.ts'
import { cddisOnPost } from './history-store.ts'
import { postPage } from './page.tsx'
import { listPosts, readPost } from './post-list-store.ts'
import { supervisorsOf } from './supervisor-store.ts'
import { postsAddress } from './post-query.ts'
import { postsPage } from './list-page.tsx'
import { openPosts, queryIn, filterOf, holdersOf } from './ask-posts.ts'
import { csv } from './csv-routes.ts'

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
    await noteReading(db, inside, history, { code: 'post', post: post.code }, now)
    return postPage(c, { inside, post, history })
  })

const PER_PAGE = 50

async function list(c: Ask): Promise<Response> {
  const inside = await openPosts(c)
  const { db, now } = c.var
  const today = parisDay(now)
  const query = queryIn(c, today)
  const found = await listPosts(db, filterOf(query, inside, PER_PAGE + 1), inside.reach)
  const page = pageOf(found, PER_PAGE, ({ code, id }) =>
    postsAddress(query, today, { after: `${code}~${id}` }),
  )
  await noteReading(db, inside, holdersOf(page.rows), { code: 'posts' }, now)
  return postsPage(c, {
    inside,
    query,
    today,
    ...page,
    supervisors: await supervisorsOf(db, inside.actionIds),
  })
}
