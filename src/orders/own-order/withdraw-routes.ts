import { field, goTo, readForm, sayNext, speak, type Ask } from '#platform/web'
import { afterSentences, type AfterSentences } from '../words/door.ts'
import { asId } from '#platform/id'
import type { LineId } from '../ids.ts'
import { orderAddress } from '../order-address.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import type { Order } from '../order.ts'
import {
  closedWhy,
  emailAsked,
  findHeld,
  isReturnable,
  notTakenWhy,
  receiptReach,
  withdrawLines,
  withdrawalPage,
  withdrawalsOf,
} from '../withdrawal/door.ts'

/** What was not given up yet. */
async function notGivenUp(c: Ask, order: Order) {
  const given = new Set((await withdrawalsOf(c.var.db, order.id)).map((one) => one.lineId))
  return (await linesOf(c.var.db, [order.id])).filter((one) => !given.has(one.id))
}

/** What may still be given up, and what keeps it in the order. */
async function returnable(c: Ask, order: Order) {
  const { db, now } = c.var
  const lines = (await notGivenUp(c, order)).filter(isReturnable)
  return { lines, held: await findHeld(db, { order, shares: await sharesOf(db, [order.id]) }, now) }
}

/** Why nothing may be given up; undefined when something may, or all of it was. */
async function closedFor(c: Ask, order: Order) {
  const whys = (await notGivenUp(c, order)).map(notTakenWhy)
  const closed = closedWhy(order, c.var.now)
  return closed ?? (whys.includes(undefined) ? undefined : whys.includes('spoils') ? 'spoils' : whys[0])
}

export async function askWithdraw(c: Ask, order: Order): Promise<Response> {
  const why = await closedFor(c, order)
  if (why) sayNext(c, speak(c, afterSentences).notWithdrawn[why])
  const { lines, held } = await returnable(c, order)
  if (why || lines.length === 0) return goTo(c, orderAddress(order))
  const { buyer } = order.way
  const typed = {
    name: buyer?.name ?? '',
    email: buyer?.email ?? '',
    lines: lines.length === 1 ? [lines[0]?.id ?? ''] : [],
  }
  return withdrawalPage(c, { order, lines, held, typed })
}

const withdrawForm = ({ noName, wrongEmail, noEmail }: AfterSentences, order: Order) =>
  field.form({
    lines: field.texts(200),
    name: field.text(120, noName),
    email: emailAsked(order) === 'yes' ? field.email(wrongEmail, noEmail) : field.optionalEmail(wrongEmail),
  })

function said(say: AfterSentences, channel: 'email' | 'sms' | undefined): string {
  if (channel === undefined) return say.withdrawnHere
  return channel === 'email' ? say.withdrawn : say.withdrawnBySms
}

export async function keepWithdraw(c: Ask, order: Order): Promise<Response> {
  const say = speak(c, afterSentences)
  const read = await readForm(c, withdrawForm(say, order))
  const again = async (errors: Record<string, string>) =>
    withdrawalPage(c, { order, ...(await returnable(c, order)), typed: read.typed, errors })
  if (!read.ok) return again(read.errors)
  const { lines: lineIds, name, email } = read.value
  const done = await withdrawLines(
    c.var.ground,
    { orderId: order.id, lineIds: lineIds.map(asId<LineId>), name, email },
    c.var.now,
  )
  if (!done.ok) return again({ lines: say.notWithdrawn[done.refusal] })
  sayNext(c, said(say, receiptReach(order, email)?.channel))
  return goTo(c, orderAddress(order))
}
