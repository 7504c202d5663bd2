import type { Proving } from '#people'
import { parisDay } from '#platform/time'
import type { Ask } from '#platform/web'
import type { Own } from '../access.ts'
import { countAnswers } from '../answers/door.ts'
import { countOwn, listOwn, type After } from '../evidence-store.ts'
import { actionsLearntIn } from '../library/door.ts'
import { Proposed, proposedTo } from '../proposals/door.ts'
import { answersOf, sightsOfEach } from '../shown/door.ts'
import { albumPage, type AlbumTab } from './album-page.tsx'

const A_PAGE = 24

type Asked = { after?: After | undefined; tab?: AlbumTab | undefined }

/** The album of who reads it, the latest first, after an evidence; on its first page, what may be added. */
export async function ownAlbum(
  c: Ask,
  { mine }: Own,
  proving: Proving,
  { after, tab }: Asked = {},
): Promise<Response> {
  const { db, now } = c.var
  const today = parisDay(now)
  const which = tab && { shown: tab === 'shown', on: today }
  const all = await listOwn(db, mine, { after, which, most: A_PAGE + 1 })
  const here = all.slice(0, A_PAGE)
  const last = all.length > A_PAGE ? here.at(-1) : undefined
  const proposed = after || tab ? [] : await proposedTo(db, { mine, proving, now })
  const { count, shown: shownCount } = await countOwn(db, mine, today)
  const ids = here.map(({ id }) => id)
  return albumPage(c, {
    all: here,
    count,
    shownCount,
    which: tab,
    shown: await sightsOfEach(db, mine, { ids, on: today }),
    answers: await answersOf(db, here),
    answered: await countAnswers(db, ids),
    next: last && { day: last.happenedOn, at: last.addedAt, id: last.id },
    proposed: <Proposed c={c} all={proposed} />,
    toAdd: proposed.length,
    hasLibrary: (await actionsLearntIn(db, mine, today)).length > 0,
  })
}
