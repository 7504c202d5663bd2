import { asDay, parisDay } from '#platform/time'
import { asId, newId } from '#platform/id'
import { goTo, isId, newSite, sayNext, speak, type Ask, type Site } from '#platform/web'
import { requireOwn } from '../access.ts'
import { countOwn, listOwn, type After } from '../evidence-store.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { Proposed, proposedTo } from '../proposals/door.ts'
import type { ProvenBy } from '#people'
import { sightsOfEach } from '../shown/door.ts'
import { addEvidence } from './add-evidence.ts'
import { addPage } from './add-page.tsx'
import { albumPage, readWhich } from './album-page.tsx'
import { changeSite } from './change-routes.ts'
import { choosePage } from './choose-page.tsx'
import { oneSite } from './one-routes.ts'
import { mineSentences } from './sentences.ts'
import { readWay } from './way.ts'

const A_PAGE = 30

/** The portfolio of who is signed in. @param provenBy what other rooms saw them do. */
export const newMineSite = (provenBy: ProvenBy): Site =>
  newSite()
    .get(PORTFOLIO, async (c) => album(c, provenBy))
    .get(`${PORTFOLIO}/ajouter`, async (c) => {
      await requireOwn(c)
      const way = readWay(c.req.query('quoi'))
      return way ? addPage(c, { way, act: newId(), typed: {} }) : choosePage(c)
    })
    .post(`${PORTFOLIO}/ajouter`, add)
    .route('/', oneSite)
    .route('/', changeSite)

async function album(c: Ask, provenBy: ProvenBy): Promise<Response> {
  const { mine } = await requireOwn(c)
  const { db } = c.var
  const today = parisDay(c.var.now)
  const after = readAfter(c.req.query('apres'))
  const which = readWhich(c.req.query('voir'))
  const all = await listOwn(db, mine, { after, which, on: today, most: A_PAGE + 1 })
  const shown = all.slice(0, A_PAGE)
  const last = all.length > A_PAGE ? shown.at(-1) : undefined
  const proposed = after || which ? [] : await proposedTo(db, { mine, provenBy, now: c.var.now })
  const { count, shown: shownCount } = await countOwn(db, mine, today)
  return albumPage(c, {
    all: shown,
    count,
    shownCount,
    which,
    shown: await sightsOfEach(
      db,
      shown.map(({ id }) => id),
      today,
    ),
    next: last && { day: last.happenedOn, id: last.id },
    proposed: <Proposed c={c} all={proposed} />,
    toAdd: proposed.length,
  })
}

function readAfter(typed = ''): After | undefined {
  const [written = '', id = ''] = typed.split('~')
  const day = asDay(written)
  return day && isId(id) ? { day, id: asId(id) } : undefined
}

async function add(c: Ask): Promise<Response> {
  const added = await addEvidence(c, await requireOwn(c))
  if (!added.ok) return addPage(c, added.given)
  sayNext(c, speak(c, mineSentences).added)
  return goTo(c, `${PORTFOLIO}/${added.id}`)
}
