import { randomUUID } from 'node:crypto'
import type { Db, Tx } from '#platform/db'
import { post } from '#platform/mail'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { browsersOf } from './browser-store.ts'
import { MOST_SMS_A_DAY, nextMoment, USUAL, waysTo, type Channel, type Reach } from './notice.ts'
import { pushTo } from './push-notice.ts'
import { readChoice } from './choice-store.ts'
import {
  countSms,
  dueRecipients,
  insertSending,
  lockWaiting,
  postpone,
  type Waiting,
} from './sending-store.ts'
import { asEmail, asPush, asSms } from './write-message.ts'

/** What sending stands on: how a person is reached (undefined: this id is nobody's any more), and the public address. */
export type Delivery = {
  reachOf: (
    db: Db,
    recipientId: string,
  ) => Promise<(Omit<Reach, 'browsers'> & { chooserId: string }) | undefined>
  siteUrl: string
}

const AT_A_TIME = 100

/**
 * Sends what is due: all that waits for a person leaves in one message, by what they chose, outside their quiet hours. For the job of every
 * minute. @returns how many messages left.
 */
export async function sendNotices(db: Db, delivery: Delivery, now: Date): Promise<number> {
  for (let sent = 0; ;) {
    const due = await dueRecipients(db, now, AT_A_TIME)
    for (const id of due) if (await db.transaction((tx) => sendTo(tx, id, delivery, now))) sent++
    if (due.length < AT_A_TIME) return sent
  }
}

/** True when a message left. */
async function sendTo(
  tx: Tx,
  recipientId: string,
  { reachOf, siteUrl }: Delivery,
  now: Date,
): Promise<boolean> {
  const waiting = await lockWaiting(tx, recipientId)
  const late = waiting.filter(({ until }) => until !== null && until <= now)
  const told = waiting.filter((one) => !late.includes(one))
  const keep = (channel: Channel, which: readonly Waiting[], id = randomUUID()) =>
    insertSending(tx, { id, recipientId, channel }, idsOf(which), now)
  if (late.length > 0) await keep('here', late)
  if (!told.some(({ dueAt }) => dueAt <= now)) return false
  const known = await reachOf(tx, recipientId)
  const chooserId = known?.chooserId ?? recipientId
  const choice = await readChoice(tx, chooserId)
  const pressing = told.some((one) => one.pace === 'now')
  const moment = nextMoment(now, choice ?? USUAL)
  if (moment > now && !pressing) return wait(tx, told, moment)
  const reach = {
    givenName: '',
    phone: null,
    email: null,
    language: 'fr' as const,
    comesIn: false,
    ...known,
    browsers: (await browsersOf(tx, chooserId)).length,
  }
  const spent = (await countSms(tx, recipientId, parisInstant(parisDay(now), '00:00'))) >= MOST_SMS_A_DAY
  const ways = waysTo(reach, choice?.channel).filter((way) => way !== 'sms' || !spent || pressing)
  for (const way of ways) {
    const id = randomUUID()
    if (!(await leave(tx, way, { id, chooserId, reach, told, siteUrl, now }))) continue
    await keep(way, told, id)
    return true
  }
  if (spent && choice?.channel !== 'here' && reach.phone)
    return wait(tx, told, nextMoment(parisInstant(addDays(parisDay(now), 1), '00:00'), choice ?? USUAL))
  await keep('here', told)
  return false
}

const idsOf = (which: readonly Waiting[]) => which.map(({ id }) => id)

async function wait(tx: Tx, which: readonly Waiting[], until: Date): Promise<false> {
  await postpone(tx, idsOf(which), until)
  return false
}

type Message = { id: string; chooserId: string; reach: Reach; told: Waiting[]; siteUrl: string; now: Date }

/** False when this way takes nothing: the next one is tried. */
async function leave(
  tx: Tx,
  way: Exclude<Channel, 'here'>,
  { id, chooserId, reach, told, siteUrl, now }: Message,
): Promise<boolean> {
  if (way === 'push') return (await pushTo(tx, chooserId, asPush(told, reach.language), { siteUrl, now })) > 0
  const email = asEmail(told, { ...reach, siteUrl })
  const letter = way === 'sms' ? { subject: email.subject, body: asSms(told, { ...reach, siteUrl }) } : email
  await post(
    tx,
    { channel: way, recipient: (way === 'sms' ? reach.phone : reach.email) ?? '', key: id, ...letter },
    now,
  )
  return true
}
