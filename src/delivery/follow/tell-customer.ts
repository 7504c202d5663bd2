import type { Db, Tx } from '#platform/db'
import type { Ground } from '#platform/ground'
import { languageReachedBy } from '#people'
import { writerOf, type Language } from '#platform/languages'
import { post } from '#platform/mail'
import { mobileIn } from '#platform/sheets'
import { addDays, parisDay } from '#platform/time'
import { toldWords } from './told-words.ts'
import { readHub } from '../hub-store.ts'
import { expectedFor } from './find-expected.ts'
import type { OrderId } from '../ids.ts'
import { lockOrder } from '../order-store.ts'
import type { Door, Order } from '../order.ts'
import { placesByIds } from '../place-store.ts'
import { markTold, untold, type Message } from './told-store.ts'

/** Time to press "undo" before a customer reads what did not happen. */
const GRACE_MINUTES = 2

/**
 * Tells a customer one thing, once, by SMS or by e-mail as they can be reached: in the language that whoever sold
 * to them knows, else in that of their account, else in French.
 * @returns true when a message leaves.
 */
export async function tellCustomer(
  tx: Tx,
  {
    order,
    what,
    siteUrl,
    language: own,
  }: { order: Order; what: Message; siteUrl: string; language?: Language | undefined },
  now: Date,
): Promise<boolean> {
  const reach = reachOf(order.door)
  if (!reach || !(await markTold(tx, order.id, what, now))) return false
  const expected = what === 'left' ? await expectedFor(tx, order, now) : undefined
  const language = own ?? (await languageReachedBy(tx, reach.recipient))
  const about = {
    ...order,
    from: await sendersOf(tx, order, language),
    at: order.ended?.at ?? middle(expected),
    url: followUrl(siteUrl, order.follow),
  }
  const { subject, text } = toldWords(what, about, language)
  await post(tx, { ...reach, subject, body: text }, now)
  return true
}

/** In which language the customer of an order read when it was sold; undefined where nobody here knows. */
type LanguageOfSale = (db: Db, orderId: OrderId) => Promise<Language | undefined>

/** Tells everybody what happened since: their order is on the bike, handed over, or nobody was there. For the job of every minute. */
export async function tellCustomers(
  { db, site }: Pick<Ground, 'db' | 'site'>,
  now: Date,
  languageOf: LanguageOfSale = async () => undefined,
): Promise<number> {
  const today = parisDay(now)
  const before = new Date(now.getTime() - GRACE_MINUTES * 60_000)
  let told = 0
  for (const { orderId, what } of await untold(db, { from: addDays(today, -1), to: today, before }))
    await db.transaction(async (tx) => {
      const order = await lockOrder(tx, orderId)
      const language = await languageOf(tx, orderId)
      if (order && (await tellCustomer(tx, { order, what, siteUrl: site.url, language }, now))) told++
    })
  return told
}

/** Where a customer follows an order. */
export const followUrl = (siteUrl: string, follow: string): string => `${siteUrl}/livraisons/suivre/${follow}`

const middle = (range: { from: Date; to: Date } | undefined): Date | null =>
  range ? new Date((range.from.getTime() + range.to.getTime()) / 2) : null

/** An SMS to a mobile, else an e-mail; nothing for a landline alone. */
export function reachOf({ phone, email }: Door): { channel: 'sms' | 'email'; recipient: string } | undefined {
  const mobile = mobileIn(phone)
  if (mobile) return { channel: 'sms', recipient: mobile }
  return email ? { channel: 'email', recipient: email } : undefined
}

/** The shops that an order comes from, or its hub. */
async function sendersOf(db: Db, { pickups, hubId }: Order, language: Language): Promise<string> {
  const ids = pickups.flatMap(({ placeId }) => (placeId ? [placeId] : []))
  const places = new Map((await placesByIds(db, ids)).map((one) => [one.id, one.name]))
  const names = ids.map((id) => places.get(id) ?? '')
  return writerOf(language).list(names.filter(Boolean)) || ((await readHub(db, hubId))?.name ?? '')
}
