import type { Proving } from '#people'
import { answerOutbox, isOutbox } from '#platform/outbox'
import { asId, newId } from '#platform/id'
import { asDay } from '#platform/time'
import { goTo, isId, newSite, notFound, sayNext, speak, type Ask, type Site } from '#platform/web'
import { ownIfAny, requireOwn } from '../access.ts'
import type { After } from '../evidence-store.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { addEvidence } from './add-evidence.ts'
import { addPage } from './add-page.tsx'
import { readTab } from './album-page.tsx'
import { changeSite } from './change-routes.ts'
import { choosePage } from './choose-page.tsx'
import { oneSite } from './one-routes.ts'
import { ownAlbum } from './own-album.tsx'
import { mineSentences } from './sentences.ts'
import { readWay } from './way.ts'

const ADD = `${PORTFOLIO}/ajouter`

/** The portfolio of who is signed in. @param proving what other rooms saw them do. */
export const newMineSite = (proving: Proving): Site =>
  newSite()
    .get(PORTFOLIO, async (c) =>
      ownAlbum(c, await requireOwn(c), proving, {
        after: readAfter(c.req.query('apres')),
        tab: readTab(c.req.query('voir')),
      }),
    )
    .get(ADD, async (c) => (await requireOwn(c), choosePage(c)))
    .get(`${ADD}/:way`, ask)
    .post(ADD, add)
    .route('/', oneSite)
    .route('/', changeSite)

function readAfter(typed = ''): After | undefined {
  const [written = '', since = '', id = ''] = typed.split('~')
  const day = asDay(written)
  return day && /^\d{1,13}$/.test(since) && isId(id)
    ? { day, at: new Date(Number(since)), id: asId(id) }
    : undefined
}

async function ask(c: Ask): Promise<Response> {
  await requireOwn(c)
  const way = readWay(c.req.param('way'))
  if (!way) throw notFound()
  return addPage(c, { way, act: newId(), typed: {} })
}

/** Sent at once by a form, or by the telephone that kept it, when it finds a network. */
async function add(c: Ask): Promise<Response> {
  if (isOutbox(c)) {
    const own = await ownIfAny(c)
    return answerOutbox(c, own?.mine ?? [], async () => {
      const added = await addEvidence(c, own ?? (await requireOwn(c)))
      return added.ok ? null : (added.given.errors ?? null)
    })
  }
  const added = await addEvidence(c, await requireOwn(c))
  if (!added.ok) return addPage(c, added.given)
  sayNext(c, speak(c, mineSentences).added)
  return goTo(c, `${PORTFOLIO}/${added.id}`)
}
