import { field, goTo, readForm, sayNext, speak, type Ask } from '#platform/web'
import { afterSentences, type AfterSentences } from '../words/door.ts'
import { asId } from '#platform/id'
import type { LineId } from '../ids.ts'
import { orderAddress } from '../order-address.ts'
import { linesOf } from '../share-store.ts'
import type { Order } from '../order.ts'
import { isOpen, isReturnable, withdrawLines, withdrawalPage, withdrawalsOf } from '../withdrawal/door.ts'

/** What may still be given up. */
async function returnable(c: Ask, order: Order) {
  const given = new Set((await withdrawalsOf(c.var.db, order.id)).map((one) => one.lineId))
  return (await linesOf(c.var.db, [order.id])).filter((one) => isReturnable(one) && !given.has(one.id))
}

export async function askWithdraw(c: Ask, order: Order): Promise<Response> {
  const lines = await returnable(c, order)
  if (lines.length === 0 || !isOpen(order, c.var.now)) return goTo(c, orderAddress(order))
  const { buyer } = order.way
  const typed = {
    name: buyer?.name ?? '',
    email: buyer?.email ?? '',
    lines: lines.length === 1 ? [lines[0]?.id ?? ''] : [],
  }
  return withdrawalPage(c, { order, lines, typed })
}

const withdrawForm = ({ noName, wrongEmail, noEmail }: AfterSentences) =>
  field.form({
    lines: field.texts(200),
    name: field.text(120, noName),
    email: field.email(wrongEmail, noEmail),
  })

export async function keepWithdraw(c: Ask, order: Order): Promise<Response> {
  const say = speak(c, afterSentences)
  const read = await readForm(c, withdrawForm(say))
  const again = async (errors: Record<string, string>) =>
    withdrawalPage(c, { order, lines: await returnable(c, order), typed: read.typed, errors })
  if (!read.ok) return again(read.errors)
  const { lines: lineIds, name, email } = read.value
  const done = await withdrawLines(
    c.var.ground,
    { orderId: order.id, lineIds: lineIds.map(asId<LineId>), name, email },
    c.var.now,
  )
  if (!done.ok) return again({ lines: say.notWithdrawn[done.refusal] })
  sayNext(c, say.withdrawn)
  return goTo(c, orderAddress(order))
}
