import { parisDay } from '#platform/time'
import { checkForm, field } from '#platform/web'
import { readAmount } from '../draft/door.ts'
import type { QuestionSentences } from '../keeping/door.ts'
import { addLot, type LotRefusal } from '../stock/door.ts'
import { done, refuse, type Answer } from './write-answer.ts'

const form = ({ choose, lot }: QuestionSentences) =>
  field.form({
    number: field.text(40, lot.numberNeeded),
    made: field.day(lot.dayNeeded, lot.noSuchDay),
    kind: field.oneOf(['use by', 'best before', 'none'], choose),
    date: field.optionalDay(lot.noSuchDay),
    quantity: field.text(12, lot.quantityNeeded),
    supplier: field.optionalText(120),
  })

/** A lot joins those before it; its supplier is the shop itself when nobody is named. */
export const answerLot: Answer = async ({ db, product, merchant, hand, say, language }, typed) => {
  const read = checkForm(form(say), typed, language)
  if (!read.ok) return refuse(read.errors)
  const { number, made: madeOn, kind, date: on, supplier } = read.value
  const quantity = readAmount(read.value.quantity, product)
  if (!quantity) return refuse({ quantity: say.lot.more })
  if (kind !== 'none' && !on) return refuse({ date: say.lot.dateNeeded })
  const lot = {
    productId: product.id,
    number,
    madeOn,
    date: kind !== 'none' && on ? { kind, on } : null,
    quantity,
    supplier: supplier ?? merchant.name,
  }
  const added = await addLot(db, lot, { ...hand, today: parisDay(hand.now) })
  return added.ok ? done : refuse({ [lotFields[added.refusal]]: say.lot.refused[added.refusal] })
}

/** The field that a refusal is about. */
const lotFields = {
  'number already used': 'number',
  'date before it was made': 'date',
  'date already passed': 'date',
} satisfies Record<LotRefusal, string>
