import { checkForm, field } from '#platform/web'
import type { QuestionSentences } from '../keeping/door.ts'
import { changeMarketOf } from '../market-store.ts'
import { lockMerchant, saveMerchant } from '../merchant-store.ts'
import { done, refuse, type Answer } from './write-answer.ts'

const mediatorForm = ({ mediator }: QuestionSentences) =>
  field.form({
    mediatorName: field.text(120, mediator.nameNeeded),
    mediatorAddress: field.text(300, mediator.addressNeeded),
  })

/** Said of the whole shop. */
export const answerMediator: Answer = async ({ db, merchant, hand, say, language }, typed) => {
  const form = checkForm(mediatorForm(say), typed, language)
  if (!form.ok) return refuse(form.errors)
  const { mediatorName: name, mediatorAddress: address } = form.value
  await db.transaction(async (tx) => {
    const before = await lockMerchant(tx, merchant.id)
    if (!before) throw new Error(`no shop ${merchant.id}`)
    await saveMerchant(tx, { ...before, mediator: { name, address } }, hand.now)
    await changeMarketOf(tx, merchant.id)
  })
  return done
}
