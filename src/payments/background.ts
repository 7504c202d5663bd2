import type { Ground } from '#platform/ground'
import { type Id, asId } from '#platform/id'
import { tryEach, type Jobs } from '#platform/jobs'
import { DAY_MS } from '#platform/time'
import { z } from 'zod'
import { forgetAnnouncements } from './announcement/store.ts'
import { openDisputes, untoldAnswers } from './dispute/store.ts'
import { workAnnouncements } from './announcement/hear-provider.ts'
import { giveBackLatePayments } from './checkout/give-back-late.ts'
import { paymentsToWork } from './move/store.ts'
import { readPayeeAgain } from './payee/open-payee.ts'
import { payOutAll, workPayout } from './payout/pay-out.ts'
import { unopenedPayees } from './payee-store.ts'
import { payoutsOnTheirWay } from './payout/store.ts'
import { lapsedPayments } from './checkout/store.ts'
import { waitingRefunds } from './refund/store.ts'
import { settleNow } from './checkout/settle-payment.ts'
import { tellAnswer, workDispute } from './dispute/work-dispute.ts'
import { workRefund } from './refund/work-refund.ts'
import { workShares } from './move/work-shares.ts'

const SILENT = 'The provider did not answer for all'

type Work = (ground: Ground, id: Id, now: Date) => Promise<unknown>
type WorkAll = (ground: Ground, ids: readonly Id[], now: Date) => Promise<unknown>

/** What is done after a commit, one step at a time: each may be stopped anywhere and done again. */
const works: Record<string, Work> = {
  'settle-payment': settleNow,
  'work-refund': workRefund,
  'work-payout': workPayout,
  'open-payee': readPayeeAgain,
  'tell-answer': tellAnswer,
}

/** The same, for what a rush asks for: many at once. */
const worksOfMany: Record<string, WorkAll> = {
  'send-shares': workShares,
  'hear-provider': workAnnouncements,
}

const one = z.object({ id: z.string().transform(asId<Id>) })
const many = z.object({ ids: z.array(z.string().transform(asId<Id>)) })

/** The jobs of this room, for the hall. */
export const paymentsBackground = (ground: Ground): Jobs => ({
  ...eachWorked(ground, works, (payload) => one.parse(payload).id),
  ...eachWorked(ground, worksOfMany, (payload) => many.parse(payload).ids),
})

const eachWorked = <T>(
  ground: Ground,
  all: Record<string, (ground: Ground, what: T, now: Date) => Promise<unknown>>,
  read: (payload: unknown) => T,
): Jobs =>
  Object.fromEntries(
    Object.entries(all).map(([name, work]) => [
      name,
      async (payload) => void (await work(ground, read(payload), ground.clock())),
    ]),
  )

/** Every minute: payments whose time is over, and money that came too late. */
export async function lapsePayments(ground: Ground, now: Date): Promise<void> {
  await tryEach(await lapsedPayments(ground.db, now, 200), (id) => settleNow(ground, asId(id), now), SILENT)
  await giveBackLatePayments(ground, now)
}

/** Every hour: whatever the provider has not answered, or announced, is asked again. */
export async function catchUpPayments(ground: Ground, now: Date): Promise<void> {
  const { db } = ground
  const failures: unknown[] = []
  const note = (cause: unknown) => void failures.push(cause)
  const steps: [string[], Work][] = [
    [await unopenedPayees(db), readPayeeAgain],
    [await waitingRefunds(db, 200), workRefund],
    [await payoutsOnTheirWay(db), workPayout],
    [await openDisputes(db), workDispute],
    [await untoldAnswers(db), tellAnswer],
  ]
  await workShares(ground, await paymentsToWork(db, null, 500), now).catch(note)
  for (const [ids, work] of steps) await tryEach(ids, (id) => work(ground, asId(id), now), SILENT).catch(note)
  if (failures.length > 0) throw new AggregateError(failures, SILENT)
}

/** Every week: merchants are paid. */
export const payMerchants = (ground: Ground, now: Date): Promise<void> => payOutAll(ground, now)

const KEPT_DAYS = 90

/** Every night: announcements of the provider that are of no more use. */
export const sweepAnnouncements = ({ db }: Ground, now: Date): Promise<number> =>
  db.transaction((tx) => forgetAnnouncements(tx, new Date(now.getTime() - KEPT_DAYS * DAY_MS)))
