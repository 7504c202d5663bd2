import type { Db, Tx } from '#platform/db'
import { post, type Letter } from '#platform/mail'
import { mobileIn } from '#platform/sheets'
import type { Order } from './order.ts'

/** What a verb that writes to a customer stands on: the database, and the public address of this Beffroi. */
export type Telling = { db: Db; site: { url: string } }

export type BuyerLetter = { subject: string; body: string }

/** A letter to the customer of an order, by e-mail when there is one, else by SMS. Undefined when nobody can be written to. */
export function letterToBuyer({ way: { buyer } }: Order, told: BuyerLetter): Letter | undefined {
  const recipient = buyer?.email ?? buyer?.phone
  return recipient ? { channel: buyer?.email ? 'email' : 'sms', recipient, ...told } : undefined
}

/** Writes it. */
export async function tellBuyer(tx: Tx, order: Order, told: BuyerLetter, now: Date): Promise<void> {
  const letter = letterToBuyer(order, told)
  if (letter) await post(tx, letter, now)
}

/** Asks the customer something that waits for minutes: by SMS when she gave a mobile, else by e-mail. */
export async function askBuyer(tx: Tx, order: Order, told: BuyerLetter, now: Date): Promise<void> {
  const phone = mobileIn(order.way.buyer?.phone ?? null)
  if (phone) await post(tx, { channel: 'sms', recipient: phone, ...told }, now)
  else await tellBuyer(tx, order, told, now)
}
