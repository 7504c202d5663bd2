import { goTo, readForm, sayNext, type Ask } from '#platform/web'
import { cancelTold, restoreTold } from '../follow/door.ts'
import { noSlotSentence, type CancelRefusal } from '../slots/door.ts'
import { orderAddress } from '../space.tsx'
import { cancelForm } from './cancel-form.ts'
import { openOrder } from './open-order.ts'
import { answerOrder } from './show-order.ts'

const refusals = {
  'unknown order': 'Cette commande n’existe plus.',
  'already collected': 'Trop tard : le livreur en a déjà quelque chose. Appelez-le, il la rapportera.',
} satisfies Record<CancelRefusal, string>

/** The order leaves its round; whoever was told that it comes is told that it does not. */
export async function cancel(c: Ask): Promise<Response> {
  const { open, order } = await openOrder(c)
  const { db, now, ground } = c.var
  const form = await readForm(c, cancelForm)
  if (!form.ok) return answerOrder(c, { open, order }, Object.values(form.errors)[0])
  const told = { order, by: open.actor.personId, siteUrl: ground.site.url }
  const done = await cancelTold(db, { ...told, why: form.value.why }, now)
  if (!done.ok) return answerOrder(c, { open, order }, refusals[done.refusal])
  sayNext(c, 'La commande est annulée')
  return goTo(c, orderAddress(order))
}

/** What was cancelled by mistake is brought all the same, at the same hour; never what the market paid back. */
export async function giveBack(c: Ask): Promise<Response> {
  const { open, order } = await openOrder(c)
  const { db, now, ground } = c.var
  if (order.source === 'market')
    return answerOrder(c, { open, order }, 'Le marché a rendu l’argent : son client la commande de nouveau.')
  const told = { order, by: open.actor.personId, siteUrl: ground.site.url }
  const done = await restoreTold(db, told, now)
  if (done.ok) {
    sayNext(c, 'La commande est reprise, à la même heure')
    return goTo(c, orderAddress(order))
  }
  if (done.refusal === 'no bike fits') return answerOrder(c, { open, order }, noSlotSentence(done))
  if (done.refusal === 'slot not offered')
    return answerOrder(c, { open, order }, 'Son heure est passée : il faut une nouvelle commande.')
  return answerOrder(c, { open, order }, refusals[done.refusal])
}
