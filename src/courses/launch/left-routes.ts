import { isId, newSite, type Site } from '#platform/web'
import { LEFT } from '../content/door.ts'
import { markLeft } from '../session-store.ts'

/** Where our window says that a session was left: its id is its key, and all that it can do is end. No cookie is read. */
export const leftSite: Site = newSite().post(LEFT, async (c) => {
  const session = c.req.query('seance') ?? ''
  if (isId(session)) await c.var.db.transaction((tx) => markLeft(tx, session, c.var.now))
  return new Response(null, { status: 204 })
})
