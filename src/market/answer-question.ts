import { colds } from '#delivery'
import { parisDay } from '#platform/time'
import { checkForm, field, type Typed } from '#platform/web'
import { aisles, isFood } from './aisle.ts'
import { addLot, type LotRefusal } from './add-lot.ts'
import { changeProduct, type Hand } from './change-product.ts'
import { legalRules, type Question } from './legal-rule.ts'
import type { Merchant } from './merchant.ts'
import { soldBy } from './price.ts'
import { fishings, type Product } from './product.ts'
import { publishSentences } from './publish-sentences.ts'
import { readAmount, readCents, readStatement } from './read-answer.ts'
import { readPack } from './read-pack.ts'
import { countStock } from './stock-store.ts'
import { answerDoubt } from './till-store.ts'
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
    const cents = readCents(form.value.prix)
    if (!cents) return refuse({ prix: 'Écrivez un prix en euros. Exemple : 3,60' })
    const pack =
      form.value.contenance && form.value.vendu === 'piece' ? readPack(form.value.contenance) : undefined
    if (form.value.contenance && form.value.vendu === 'piece' && pack?.sold !== 'piece')
      return refuse({
        contenance: 'Écrivez ce que contient une pièce. Exemples : 800 g, 75 cl, les 6, la botte.',
      })
    const { vendu: sold } = form.value
    const said = { content: pack?.content ?? null, packWords: pack?.packWords ?? '' }
    await changeProduct(
      one.db,
      one.product.id,
      (product) => ({ ...product, priceCents: cents, sold, ...said }),
      one.hand,
    )
    return answered(one, 'price')
  },
  aisle: async (one, typed) => {
    const form = checkForm(field.form({ rayon: field.oneOf(aisles) }), typed)
    if (!form.ok) return refuse(form.errors)
    const { rayon: aisle } = form.value
    const cold = isFood(aisle) && !isFood(one.product.aisle) ? null : one.product.cold
    await changeProduct(one.db, one.product.id, (product) => ({ ...product, aisle, cold }), one.hand)
    return done
  },
  vat: async (one, typed) => {
    const form = checkForm(field.form({ taux: field.oneOf(['210', '550', '1000', '2000']) }), typed)
    if (!form.ok) return refuse(form.errors)
    const vat_bp = ({ 210: 210, 550: 550, 1000: 1000, 2000: 2000 } as const)[form.value.taux]
    const wrong = legalRules.find((rule) => rule.refusal === 'alcohol at a reduced rate')
    const facts = { merchant: one.merchant, stock: undefined, lots: [], today: parisDay(one.hand.now) }
    if (wrong?.lacks({ product: { ...one.product, vat_bp }, ...facts }))
      return refuse({ taux: publishSentences['alcohol at a reduced rate'] })
    await changeProduct(one.db, one.product.id, (product) => ({ ...product, vat_bp }), one.hand)
    return answered(one, 'vat')
  },
  origin: async (one, typed) => {
    const form = checkForm(
      field.form({ origine: field.text(80, 'Écrivez un lieu, une région ou un pays.') }),
      typed,
    )
    if (!form.ok) return refuse(form.errors)
    const { origine: origin } = form.value
    await changeProduct(one.db, one.product.id, (product) => ({ ...product, origin }), one.hand)
    return done
  },
  fishing: async (one, typed) => {
    const form = checkForm(field.form({ peche: field.oneOf(fishings) }), typed)
    if (!form.ok) return refuse(form.errors)
    await changeProduct(
      one.db,
      one.product.id,
      (product) => ({ ...product, fishing: form.value.peche }),
      one.hand,
    )
    return done
  },
  allergens: async (one, typed) => {
    const read = readStatement(typed, one.name, parisDay(one.hand.now))
    if (!read.ok) return refuse(read.errors)
    await changeProduct(
      one.db,
      one.product.id,
      (product) => ({ ...product, allergens: read.statement }),
      one.hand,
    )
    return done
  },
  cold: async (one, typed) => {
    const form = checkForm(field.form({ froid: field.oneOf(colds) }), typed)
    if (!form.ok) return refuse(form.errors)
    const rule = legalRules.find((each) => each.refusal === 'shop cannot keep it cold')
    const facts = { merchant: one.merchant, stock: undefined, lots: [], today: parisDay(one.hand.now) }
    const { froid: cold } = form.value
    if (rule?.lacks({ product: { ...one.product, cold }, ...facts }))
      return refuse({ froid: publishSentences['shop cannot keep it cold'] })
    await changeProduct(one.db, one.product.id, (product) => ({ ...product, cold }), one.hand)
    return done
  },
  stock: async (one, typed) => {
    const form = checkForm(
      field.form({ nombre: field.text(12, 'Écrivez un nombre. Zéro se dit aussi.') }),
      typed,
    )
    if (!form.ok) return refuse(form.errors)
    const amount = readAmount(form.value.nombre, one.product)
    if (amount === undefined)
      return refuse({ nombre: 'Écrivez un nombre. Exemples : 12, ou 2,5 pour des kilos.' })
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

/** The till's question about this is answered too. */
async function answered(
  { db, product, hand }: Answering,
  about: 'price' | 'vat' | 'stock',
): Promise<Answered> {
  await answerDoubt(db, { productId: product.id, about }, hand.now)
  return done
}
