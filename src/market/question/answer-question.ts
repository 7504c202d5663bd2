import { colds } from '#delivery'
import { parisDay } from '#platform/time'
import { CHANGED_MEANWHILE, checkForm, field, type Typed } from '#platform/web'
import { aisles, isFood } from '../aisle.ts'
import { addLot, countStock, type LotRefusal } from '../stock/door.ts'
import { changeProduct, type ProductForm } from '../shelf/door.ts'
import type { Hand } from '../hand.ts'
import { legalRules, publishSentences, type PublishRefusal, type Question } from '../law/door.ts'
import type { Merchant } from '../merchant.ts'
import { soldBy } from '../price.ts'
import { fishings, type Goods, type Product } from '../product.ts'
import { readAmount, readCents, readSold, readStatement, unread } from '../draft/door.ts'
import { answerDoubt } from '../till/door.ts'
import type { Db } from '#platform/db'

/** Who answers about what. `name`: who declares, as customers will read it. */
export type Answering = { db: Db; product: Product; merchant: Merchant; hand: Hand; name: string }

type Errors = Record<string, string>
export type Answered = { ok: true } | { ok: false; errors: Errors }

const done: Answered = { ok: true }
const refuse = (errors: Errors): Answered => ({ ok: false, errors })

/** Writes the answer to one question about a product, or says what is wrong with it, field by field. */
export async function answerQuestion(
  answering: Answering,
  question: Question,
  typed: Typed,
): Promise<Answered> {
  return answers[question](answering, typed)
}

const answers: Record<Question, (answering: Answering, typed: Typed) => Promise<Answered>> = {
  price: async (one, typed) => {
    const form = checkForm(
      field.form({ prix: field.text(20), vendu: field.oneOf(soldBy), contenance: field.optionalText(40) }),
      typed,
    )
    if (!form.ok) return refuse(form.errors)
    const { prix, vendu, contenance } = form.value
    const priceCents = readCents(prix)
    if (!priceCents) return refuse({ prix: unread.price })
    const pack = readSold(vendu, contenance)
    if (!pack) return refuse({ contenance: unread.content })
    const kept = await change(one, 'price', typed, { priceCents, ...pack })
    return kept.ok ? answered(one, 'price') : kept
  },
  aisle: async (one, typed) => {
    const form = checkForm(field.form({ rayon: field.oneOf(aisles) }), typed)
    if (!form.ok) return refuse(form.errors)
    const { rayon: aisle } = form.value
    const cold = isFood(aisle) && !isFood(one.product.aisle) ? null : one.product.cold
    return change(one, 'aisle', typed, { aisle, cold })
  },
  vat: async (one, typed) => {
    const form = checkForm(field.form({ taux: field.oneOf(['210', '550', '1000', '2000']) }), typed)
    if (!form.ok) return refuse(form.errors)
    const vat_bp = ({ 210: 210, 550: 550, 1000: 1000, 2000: 2000 } as const)[form.value.taux]
    const refusal = 'alcohol at a reduced rate'
    if (breaks(one, { vat_bp }, refusal)) return refuse({ taux: publishSentences[refusal] })
    const kept = await change(one, 'vat', typed, { vat_bp })
    return kept.ok ? answered(one, 'vat') : kept
  },
  origin: async (one, typed) => {
    const form = checkForm(
      field.form({ origine: field.text(80, 'Écrivez un lieu, une région ou un pays.') }),
      typed,
    )
    if (!form.ok) return refuse(form.errors)
    return change(one, 'origin', typed, { origin: form.value.origine })
  },
  fishing: async (one, typed) => {
    const form = checkForm(field.form({ peche: field.oneOf(fishings) }), typed)
    if (!form.ok) return refuse(form.errors)
    return change(one, 'fishing', typed, { fishing: form.value.peche })
  },
  allergens: async (one, typed) => {
    const read = readStatement(typed, one.name, parisDay(one.hand.now))
    if (!read.ok) return refuse(read.errors)
    return change(one, 'allergens', typed, { allergens: read.statement })
  },
  cold: async (one, typed) => {
    const form = checkForm(field.form({ froid: field.oneOf(colds) }), typed)
    if (!form.ok) return refuse(form.errors)
    const { froid: cold } = form.value
    const refusal = 'shop cannot keep it cold'
    if (breaks(one, { cold }, refusal)) return refuse({ froid: publishSentences[refusal] })
    return change(one, 'cold', typed, { cold })
  },
  stock: async (one, typed) => {
    const form = checkForm(
      field.form({ nombre: field.text(12, 'Écrivez un nombre. Zéro se dit aussi.') }),
      typed,
    )
    if (!form.ok) return refuse(form.errors)
    const amount = readAmount(form.value.nombre, one.product)
    if (amount === undefined) return refuse({ nombre: unread.amount })
    const move = { productId: one.product.id, kind: 'counted' as const, by: one.hand.by, at: one.hand.now }
    const counted = await one.db.transaction((tx) => countStock(tx, amount, move))
    if (!counted)
      return refuse({ nombre: 'Des clients sont en train d’en payer davantage. Réessayez dans dix minutes.' })
    return answered(one, 'stock')
  },
  lot: async (one, typed) => {
    const form = checkForm(
      field.form({
        numero: field.text(40, 'Écrivez le numéro du lot.'),
        fait: field.day(),
        genre: field.oneOf(['use by', 'best before', 'none']),
        date: field.optionalDay(),
        quantite: field.text(12, 'Écrivez combien.'),
        fournisseur: field.optionalText(120),
      }),
      typed,
    )
    if (!form.ok) return refuse(form.errors)
    const { numero: number, fait: madeOn, genre, date, fournisseur } = form.value
    const quantity = readAmount(form.value.quantite, one.product)
    if (!quantity) return refuse({ quantite: 'Écrivez un nombre plus grand que zéro.' })
    if (genre !== 'none' && !date) return refuse({ date: 'Donnez la date écrite sur le produit.' })
    const dated = genre !== 'none' && date ? { kind: genre, on: date } : null
    const lot = {
      productId: one.product.id,
      number,
      madeOn,
      date: dated,
      quantity,
      supplier: fournisseur ?? one.merchant.name,
    }
    const added = await addLot(one.db, lot, { ...one.hand, today: parisDay(one.hand.now) })
    return added.ok ? done : refuse(lotSentences[added.refusal])
  },
}

const lotSentences = {
  'number already used': { numero: 'Ce produit a déjà un lot de ce numéro.' },
  'date before it was made': { date: 'Cette date est avant le jour où il a été fait.' },
  'date already passed': { date: 'Cette date est passée : ce lot ne peut plus être vendu.' },
} satisfies Record<LotRefusal, Errors>

/** Writes an answer, unless somebody else gave another one since the form was shown. */
async function change(
  { db, product, hand }: Answering,
  form: ProductForm,
  typed: Typed,
  said: Partial<Goods>,
): Promise<Answered> {
  const { seen } = typed
  const as = { ...hand, form, seen: typeof seen === 'string' ? seen : '' }
  const changed = await changeProduct(db, product.id, (before) => ({ ...before, ...said }), as)
  if (changed.ok) return done
  if (changed.refusal === 'changed meanwhile') return refuse({ seen: CHANGED_MEANWHILE })
  throw new Error(`no product ${product.id}`)
}

/** True when the product, with this answer, would break that rule. */
const breaks = (
  { product, merchant, hand }: Answering,
  said: Partial<Goods>,
  refusal: PublishRefusal,
): boolean => {
  const facts = { product: { ...product, ...said }, merchant, stock: undefined, lots: [] }
  return legalRules.some(
    (rule) => rule.refusal === refusal && rule.lacks({ ...facts, today: parisDay(hand.now) }),
  )
}

/** The till's question about this is answered too. */
async function answered(
  { db, product, hand }: Answering,
  about: 'price' | 'vat' | 'stock',
): Promise<Answered> {
  await answerDoubt(db, { productId: product.id, about }, hand.now)
  return done
}
