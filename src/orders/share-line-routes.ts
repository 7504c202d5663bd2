import { z } from 'zod'
import { openCatalogue, type Catalogue, type Offer } from '#market'
import { readEuros } from '#platform/sheets'
import { parisDay } from '#platform/time'
import { field, goTo, newSite, readForm, sayNext, type Ask } from '#platform/web'
import { refuseLine, takeBackLine } from './answer-share.ts'
import { offerReplacement } from './replace-line.ts'
import { lineWhys } from './share-answer.ts'
import { keptLine, type KeptShare } from './share-ask.ts'
import { shareAddress, SHARES } from './share-frame.tsx'
import { giveBackLine } from './share-give-back.ts'
import { giveBackPage, refuseLinePage, replaceLinePage, weighLinePage } from './share-line-pages.tsx'
import { sharePageOf } from './share-page.tsx'
import { answerSentences, giveBackSentences, replaceSentences, weighSentences } from './share-words.ts'
import { weighLine } from './weigh-line.ts'

const LINE = `${SHARES}/:id/lignes/:line`

/** What a merchant says of one product of an order. */
export const shareLineSite = newSite()
  .get(`${LINE}/refuser`, async (c) => {
    const { line, ...shown } = await keptLine(c)
    return refuseLinePage(c, { shown, line })
  })
  .post(`${LINE}/refuser`, refuse)
  .post(`${LINE}/reprendre`, takeBack)
  .get(`${LINE}/peser`, async (c) => {
    const { line, ...shown } = await keptLine(c)
    return weighLinePage(c, { shown, line })
  })
  .post(`${LINE}/peser`, weigh)
  .get(`${LINE}/remplacer`, async (c) => {
    const { line, ...shown } = await keptLine(c)
    return replaceLinePage(c, { shown, line, offers: await offersFor(c, shown, line.ceilingCents) })
  })
  .post(`${LINE}/remplacer`, replace)
  .get(`${LINE}/rembourser`, async (c) => {
    const { line, ...shown } = await keptLine(c)
    return giveBackPage(c, { shown, line })
  })
  .post(`${LINE}/rembourser`, giveBack)

const handOf = ({ actor, header }: KeptShare) => ({ shareId: header.shareId, by: actor.personId })

const done = (c: Ask, { header }: KeptShare, said: string): Response => {
  sayNext(c, said)
  return goTo(c, shareAddress(header.shareId))
}

const refuseForm = field.form({ pourquoi: field.oneOf(lineWhys, 'Dites pourquoi.') })

async function refuse(c: Ask): Promise<Response> {
  const { line, ...shown } = await keptLine(c)
  const form = await readForm(c, refuseForm)
  if (!form.ok) return refuseLinePage(c, { shown, line, errors: form.errors, typed: form.typed })
  const what = { ...handOf(shown), lineId: line.id, why: form.value.pourquoi }
  const answered = await refuseLine(c.var.db, what, c.var.now)
  if (!answered.ok)
    return refuseLinePage(c, { shown, line, typed: form.typed, refused: answerSentences[answered.refusal] })
  return done(c, shown, `${line.name} : remboursé dans cinq minutes, sauf si vous le reprenez`)
}

async function takeBack(c: Ask): Promise<Response> {
  const { line, ...shown } = await keptLine(c)
  await readForm(c, field.form({}))
  const answered = await takeBackLine(c.var.db, { ...handOf(shown), lineId: line.id }, c.var.now)
  if (!answered.ok) return sharePageOf(c, { ...shown, refused: answerSentences[answered.refusal] })
  return done(c, shown, `${line.name} est repris`)
}

const weighForm = field.form({ grammes: field.whole(1, 100_000) })

async function weigh(c: Ask): Promise<Response> {
  const { line, ...shown } = await keptLine(c)
  const form = await readForm(c, weighForm)
  if (!form.ok) return weighLinePage(c, { shown, line, errors: form.errors, typed: form.typed })
  const what = { ...handOf(shown), lineId: line.id, weight_g: form.value.grammes }
  const weighed = await weighLine(c.var.db, what, c.var.now)
  if (!weighed.ok) {
    const errors = { grammes: weighSentences[weighed.refusal] }
    return weighLinePage(c, { shown, line, typed: form.typed, errors })
  }
  return done(c, shown, `${line.name} : pesé`)
}

/** What the shop has on sale now, that is not dearer than what was paid for one of it. */
async function offersFor(c: Ask, shown: KeptShare, ceilingCents: number): Promise<Offer[]> {
  const choose = ({ offers }: Catalogue) =>
    offers.filter(
      ({ product }) =>
        product.merchantId === shown.merchant.id &&
        (product.sold !== 'piece' || (product.priceCents ?? 0) <= ceilingCents),
    )
  const idsOf = (offers: Offer[]) => offers.map((one) => one.product.id)
  const key = { market: { id: shown.merchant.marketId }, today: parisDay(c.var.now) }
  const { chosen, left } = (await openCatalogue(c.var.db, key, choose, idsOf)) ?? {
    chosen: [],
    left: new Map(),
  }
  const ordered = new Set(shown.whole.lines.map((one) => one.productId))
  return chosen
    .filter(({ product }) => (left.get(product.id) ?? 0) > 0 && !ordered.has(product.id))
    .slice(0, 40)
}

// of the two, the one that the chosen product is sold by is read
const optionalWhole: z.ZodType<number | null> = z.union([
  z.literal('').transform(() => null),
  z.undefined().transform(() => null),
  field.whole(1, 20_000),
])

const replaceForm = field.form({
  id: field.id('Envoyez de nouveau.'),
  produit: field.id('Choisissez un produit.'),
  combien: optionalWhole,
  poids: optionalWhole,
})

async function replace(c: Ask): Promise<Response> {
  const { line, ...shown } = await keptLine(c)
  const form = await readForm(c, replaceForm)
  const offers = await offersFor(c, shown, line.ceilingCents)
  const words = { shown, line, offers, typed: form.typed }
  if (!form.ok) return replaceLinePage(c, { ...words, errors: form.errors })
  const { id, produit: productId, combien, poids } = form.value
  const byPiece = offers.find((one) => one.product.id === productId)?.product.sold === 'piece'
  const quantity = byPiece ? combien : poids
  if (quantity === null) {
    const errors = byPiece ? { combien: 'Dites combien.' } : { poids: 'Dites quel poids.' }
    return replaceLinePage(c, { ...words, errors })
  }
  const what = { ...handOf(shown), id, lineId: line.id, productId, quantity }
  const offered = await offerReplacement(c.var.ground, what, c.var.now)
  if (!offered.ok) return replaceLinePage(c, { ...words, refused: replaceSentences[offered.refusal] })
  return done(c, shown, 'La question est partie au client')
}

const giveBackForm = field.form({
  id: field.id('Envoyez de nouveau.'),
  euros: field.text(12, 'Dites combien. Exemple : 3,60'),
  pourquoi: field.text(120, 'Dites pourquoi : le client le lit.'),
})

async function giveBack(c: Ask): Promise<Response> {
  const { line, ...shown } = await keptLine(c)
  const form = await readForm(c, giveBackForm)
  if (!form.ok) return giveBackPage(c, { shown, line, errors: form.errors, typed: form.typed })
  const read = readEuros(form.value.euros)
  if (!read.ok) {
    const errors = { euros: 'Écrivez une somme en euros. Exemple : 3,60' }
    return giveBackPage(c, { shown, line, errors, typed: form.typed })
  }
  const { id, pourquoi: why } = form.value
  const what = { ...handOf(shown), id, lineId: line.id, cents: read.value, why }
  const given = await giveBackLine(c.var.ground, what, c.var.now)
  if (!given.ok)
    return giveBackPage(c, { shown, line, typed: form.typed, refused: giveBackSentences[given.refusal] })
  return done(c, shown, `${line.name} : remboursé`)
}
