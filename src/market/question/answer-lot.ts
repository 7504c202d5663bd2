import { parisDay } from '#platform/time'
import { checkForm, field } from '#platform/web'
import { readAmount } from '../draft/door.ts'
import { addLot, type LotRefusal } from '../stock/door.ts'
import { done, refuse, type Answer } from './write-answer.ts'

const form = field.form({
  number: field.text(40, 'Écrivez le numéro du lot.'),
  made: field.day(),
  kind: field.oneOf(['use by', 'best before', 'none']),
  date: field.optionalDay(),
  quantity: field.text(12, 'Écrivez combien.'),
  supplier: field.optionalText(120),
})

/** A lot joins those before it; its supplier is the shop itself when nobody is named. */
export const answerLot: Answer = async ({ db, product, merchant, hand }, typed) => {
  const read = checkForm(form, typed)
  if (!read.ok) return refuse(read.errors)
  const { number, made: madeOn, kind, date: on, supplier } = read.value
  const quantity = readAmount(read.value.quantity, product)
  if (!quantity) return refuse({ quantity: 'Écrivez un nombre plus grand que zéro.' })
  if (kind !== 'none' && !on) return refuse({ date: 'Donnez la date écrite sur le produit.' })
  const lot = {
    productId: product.id,
    number,
    madeOn,
    date: kind !== 'none' && on ? { kind, on } : null,
    quantity,
    supplier: supplier ?? merchant.name,
  }
  const added = await addLot(db, lot, { ...hand, today: parisDay(hand.now) })
  return added.ok ? done : refuse(sentences[added.refusal])
}

const sentences = {
  'number already used': { number: 'Ce produit a déjà un lot de ce numéro.' },
  'date before it was made': { date: 'Cette date est avant le jour où il a été fait.' },
  'date already passed': { date: 'Cette date est passée : ce lot ne peut plus être vendu.' },
} satisfies Record<LotRefusal, Record<string, string>>
