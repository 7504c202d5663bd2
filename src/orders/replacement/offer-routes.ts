import { openCatalogue, type Catalogue, type Offer } from '#market'
import { parisDay } from '#platform/time'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { z } from 'zod'
import type { Line } from '../line.ts'
import { mayStandFor } from '../replacement.ts'
import { shareAddress, SHARES } from '../share-address.ts'
import {
  goToShare,
  handOf,
  keptLine,
  keptShare,
  sharePageOf,
  shareWordsIn,
  type KeptShare,
  type ShareWords,
} from '../share/door.ts'
import { answerReplacement } from './answer-replacement.ts'
import { offerPage } from './offer-page.tsx'
import { offerReplacement } from './offer-replacement.ts'

const OFFER = `${SHARES}/:id/lignes/:line/remplacer`

/** What a merchant proposes instead of a product, and takes back. */
export const offerSite = newSite()
  .get(OFFER, async (c) => {
    const { line, ...shown } = await keptLine(c)
    const typed = { sought: c.req.query('q') ?? '' }
    return offerPage(c, { shown, line, offers: await offersFor(c, shown, line), typed })
  })
  .post(OFFER, replace)
  .post(`${SHARES}/:id/questions/:question/retirer`, withdraw)

/** What the shop has on sale now, that is not dearer than what was paid for one of it. */
async function offersFor(c: Ask, shown: KeptShare, line: Line): Promise<Offer[]> {
  const choose = ({ offers }: Catalogue) =>
    offers.filter(({ product }) => product.merchantId === shown.merchant.id && mayStandFor(line, product))
  const idsOf = (offers: Offer[]) => offers.map((one) => one.product.id)
  const key = { market: { id: shown.merchant.marketId }, today: parisDay(c.var.now) }
  const { chosen, left } = (await openCatalogue(c.var.db, key, choose, idsOf)) ?? {
    chosen: [],
    left: new Map(),
  }
  const ordered = new Set(shown.whole.lines.map((one) => one.productId))
  return chosen.filter(({ product }) => (left.get(product.id) ?? 0) > 0 && !ordered.has(product.id))
}

// of the two, the one that the chosen product is sold by is read
const optionalWhole = (unread: string): z.ZodType<number | null> =>
  z.union([
    z.literal('').transform(() => null),
    z.undefined().transform(() => null),
    field.whole(1, 20_000, unread),
  ])

const replaceForm = ({ sendAgain, offering }: ShareWords['act']) =>
  field.form({
    id: field.id(sendAgain),
    product: field.id(offering.choose),
    pieces: optionalWhole(offering.number),
    grams: optionalWhole(offering.number),
  })

async function replace(c: Ask): Promise<Response> {
  const { line, ...shown } = await keptLine(c)
  const { act } = shareWordsIn(c)
  const form = await readForm(c, replaceForm(act))
  const offers = await offersFor(c, shown, line)
  const words = { shown, line, offers, typed: form.typed }
  if (!form.ok) return offerPage(c, { ...words, errors: form.errors })
  const { id, product: productId, pieces, grams } = form.value
  const byPiece = offers.find((one) => one.product.id === productId)?.product.sold === 'piece'
  const quantity = byPiece ? pieces : grams
  if (quantity === null) {
    const errors = byPiece ? { pieces: act.offering.sayHowMany } : { grams: act.offering.sayWeight }
    return offerPage(c, { ...words, errors })
  }
  const what = { ...handOf(shown), id, lineId: line.id, productId, quantity }
  const offered = await offerReplacement(c.var.ground, what, c.var.now)
  if (!offered.ok) return offerPage(c, { ...words, refused: act.refused.offer[offered.refusal] })
  return goToShare(c, shown, act.done.asked)
}

async function withdraw(c: Ask): Promise<Response> {
  const { actor, header, replacements } = await keptShare(c)
  const { act } = shareWordsIn(c)
  const id = idIn(c, 'question')
  if (!replacements.some((one) => one.id === id)) throw notFound()
  const reply = { id, answer: 'withdrawn' as const, by: actor.personId }
  const answered = await answerReplacement(c.var.ground, reply, c.var.now)
  if (!answered.ok)
    return sharePageOf(c, { ...(await keptShare(c)), refused: act.refused.withdraw[answered.refusal] })
  sayNext(c, act.offerTakenBack)
  return goTo(c, shareAddress(header.shareId))
}
