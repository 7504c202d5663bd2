import type { ProvenBy } from '#people'
import type { Ask } from '#platform/web'
import type { Own } from '../access.ts'
import { countOwn, listOwn, type After } from '../evidence-store.ts'
import { Proposed, proposedTo } from '../proposals/door.ts'
import { albumPage } from './album-page.tsx'

const A_PAGE = 30

/** The album of who reads it, the latest first, after an evidence; on its first page, what may be added. */
export async function ownAlbum(c: Ask, { mine }: Own, provenBy: ProvenBy, after?: After): Promise<Response> {
  const { db, now } = c.var
  const all = await listOwn(db, mine, { after, most: A_PAGE + 1 })
  const shown = all.slice(0, A_PAGE)
  const last = all.length > A_PAGE ? shown.at(-1) : undefined
  const proposed = after ? [] : await proposedTo(db, { mine, provenBy, now })
  return albumPage(c, {
    all: shown,
    count: await countOwn(db, mine),
    next: last && { day: last.happenedOn, id: last.id },
    proposed: <Proposed c={c} all={proposed} />,
    toAdd: proposed.length,
  })
}
