import { keptShopOf } from '#market'
import { field, goTo, isId, newSite, readForm, rowsAsked, sayNext, type Ask } from '#platform/web'
import { acceptShare, missingWhys, makeShareReady, refuseShare } from '../answers/door.ts'
import { keptShare } from './access.ts'
import { shareAddress, SHARES } from '../share-address.ts'
import { refuseSharePage } from './refuse-pages.tsx'
import { shareLineSite } from './line-routes.ts'
import { sharesDonePage, sharesToPreparePage } from './list-page.tsx'
import { sharePageOf } from './page.tsx'
import { slipPage } from './slip-page.tsx'
import { sharesDone, sharesToPrepare } from './list-store.ts'
import { shareWordsIn } from './said.ts'
import type { ShareSentences } from './sentences.fr.ts'

/** What a merchant has to prepare, and what they say of it. */
export const shareSite = newSite()
  .get(SHARES, toPrepare)
  .get(`${SHARES}/faites`, done)
  .get(`${SHARES}/:id`, async (c) => sharePageOf(c, await keptShare(c)))
  .get(`${SHARES}/:id/bon`, async (c) => slipPage(c, await keptShare(c)))
  .post(`${SHARES}/:id/accepter`, accept)
  .post(`${SHARES}/:id/prete`, ready)
  .get(`${SHARES}/:id/refuser`, async (c) => refuseSharePage(c, { shown: await keptShare(c) }))
  .post(`${SHARES}/:id/refuser`, refuse)
  .route('/', shareLineSite)

async function toPrepare(c: Ask): Promise<Response> {
  const { merchant } = await keptShopOf(c)
  return sharesToPreparePage(c, { merchant, shares: await sharesToPrepare(c.var.db, [merchant.id]) })
}

const A_PAGE = 30

async function done(c: Ask): Promise<Response> {
  const { merchant } = await keptShopOf(c)
  const after = c.req.query('apres') ?? ''
  const before = isId(after) ? after : null
  const { rows, whole } = rowsAsked(c, A_PAGE)
  const found = await sharesDone(c.var.db, merchant.id, { before, limit: rows + 1 })
  const shares = found.slice(0, rows)
  const next = found.length > rows ? (shares.at(-1)?.shareId ?? null) : null
  return sharesDonePage(c, { merchant, shares, next, whole })
}

async function accept(c: Ask): Promise<Response> {
  const { actor, header } = await keptShare(c)
  const { act } = shareWordsIn(c)
  const { db, now } = c.var
  const answered = await acceptShare(db, { shareId: header.shareId, by: actor.personId }, now)
  if (!answered.ok) return again(c, act.refused.answer[answered.refusal])
  sayNext(c, act.done.accepted)
  return goTo(c, shareAddress(header.shareId))
}

async function ready(c: Ask): Promise<Response> {
  const { actor, header, merchant } = await keptShare(c)
  const { act } = shareWordsIn(c)
  const made = await makeShareReady(c.var.ground, { shareId: header.shareId, by: actor.personId }, c.var.now)
  if (!made.ok) return again(c, act.refused.ready[made.refusal])
  sayNext(c, act.done.ready(header.reference))
  return goTo(c, `${SHARES}?commerce=${merchant.slug}`)
}

const refuseForm = ({ missing }: ShareSentences) =>
  field.form({ why: field.oneOf(missingWhys, missing.needed) })

async function refuse(c: Ask): Promise<Response> {
  const shown = await keptShare(c)
  const { act } = shareWordsIn(c)
  const form = await readForm(c, refuseForm(act))
  if (!form.ok) return refuseSharePage(c, { shown, errors: form.errors, typed: form.typed })
  const { shareId } = shown.header
  const what = { shareId, by: shown.actor.personId, why: form.value.why }
  const answered = await refuseShare(c.var.ground, what, c.var.now)
  if (!answered.ok)
    return refuseSharePage(c, { shown, typed: form.typed, refused: act.refused.answer[answered.refusal] })
  sayNext(c, act.done.refused)
  return goTo(c, shareAddress(shareId))
}

/** The order as it is now, with why the press was refused. */
async function again(c: Ask, refused: string): Promise<Response> {
  return sharePageOf(c, { ...(await keptShare(c)), refused })
}
