import type { ProductId } from '#market'
import type { Db, Tx } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import { addDays, holidayOn, parisDay, parisInstant, weekday, type Day } from '#platform/time'
import type { Wanted } from '../again/door.ts'
import { readOrder } from '../order-store.ts'
import { isHeld } from '../order.ts'
import { holdWeekly, putLines, writeHour, writePause, writeQuantity } from './edit-store.ts'
import { deleteTurn, latestTurn, writeAnswer } from './turn-store.ts'
import { isBought, isResting, nextDay, PREPARED_DAYS_BEFORE, type Turn, type Weekly } from './weekly.ts'

/** 'stopped' once nothing is kept of it; 'last product': what is empty is stopped, not kept; 'being paid': a week waits for its money. */
export type Edited = { ok: true } | Refused<'stopped' | 'last product' | 'being paid'>

const done = { ok: true } as const

const edit = (
  db: Db,
  { secret }: Pick<Weekly, 'secret'>,
  change: (tx: Tx, weekly: Weekly) => Promise<Edited>,
): Promise<Edited> =>
  db.transaction(async (tx) => {
    const weekly = await holdWeekly(tx, secret)
    return weekly ? change(tx, weekly) : refuse('stopped')
  })

/** So much of a product every week, from now on; 0 takes it out, the last one apart. What it does not hold is left out of it. */
export const changeQuantity = (
  db: Db,
  weekly: Pick<Weekly, 'secret'>,
  { productId, quantity }: { productId: ProductId; quantity: number },
): Promise<Edited> =>
  edit(db, weekly, async (tx, { id, lines }) => {
    if (quantity === 0 && lines.every((one) => one.productId === productId)) return refuse('last product')
    await writeQuantity(tx, id, { productId, quantity })
    return done
  })

/** At least so much of these every week, from now on. */
export const addProducts = (
  db: Db,
  weekly: Pick<Weekly, 'secret'>,
  more: readonly Wanted[],
): Promise<Edited> =>
  edit(db, weekly, async (tx, { id }) => {
    await putLines(tx, id, more)
    return done
  })

type Latest = Turn & { isBought: boolean; isBeingPaid: boolean }

/** The last week that was told of, past days included: what was bought of it counts for the days after. */
async function latestWeek(db: Db, weekly: Pick<Weekly, 'id'>, now: Date): Promise<Latest | undefined> {
  const turn = await latestTurn(db, weekly.id, addDays(parisDay(now), -PREPARED_DAYS_BEFORE))
  if (!turn) return undefined
  const order = turn.orderId ? await readOrder(db, turn.orderId) : undefined
  return {
    ...turn,
    isBought: turn.answer === 'changed' || (order !== undefined && isBought(order)),
    isBeingPaid: order !== undefined && isHeld(order) && order.expiresAt > now,
  }
}

/**
 * Another day, another hour, from now on. A week that was told of for another day, and not answered, is told of again; who has answered one waits
 * as long as who begins. Refusal: 'being paid', its hours are held for some minutes.
 */
export const moveHour = (
  db: Db,
  weekly: Pick<Weekly, 'secret'>,
  hour: Pick<Weekly, 'weekday' | 'clock'>,
  now: Date,
): Promise<Edited> =>
  edit(db, weekly, async (tx, held) => {
    const turn = await latestWeek(tx, held, now)
    if (turn?.isBeingPaid) return refuse('being paid')
    const isMoved = turn !== undefined && weekday(turn.day) !== hour.weekday
    const isOver = turn !== undefined && (turn.isBought || turn.answer === 'skipped')
    if (isMoved && !isOver && turn.day > parisDay(now)) await deleteTurn(tx, held.id, turn.day)
    const begunAt = isMoved && isOver ? parisInstant(turn.day, '00:00') : held.begunAt
    await writeHour(tx, held.id, { ...hour, begunAt })
    return done
  })

/** A rest is of so many weeks at most. */
const MOST_WEEKS = 8

/** The days on which it may go on, after a rest; `until`: the one that was chosen, while it rests. */
export async function restOf(
  db: Db,
  weekly: Weekly,
  now: Date,
): Promise<{ until: Day | undefined; days: Day[] }> {
  const turn = await latestWeek(db, weekly, now)
  const next = nextDay({ ...weekly, pausedUntil: null }, now)
  const first = turn?.isBought && turn.day >= next ? addDays(next, 7) : next
  const days = Array.from({ length: MOST_WEEKS }, (_, n) => addDays(first, 7 * (n + 1)))
  return {
    until: isResting(weekly, now) ? nextDay(weekly, now) : undefined,
    days: days.filter((day) => !holidayOn(day)),
  }
}

/** It rests until the week of that day, whichever its day is then: nothing is told before, and a week that waited for an answer is skipped. */
export const rest = (db: Db, weekly: Pick<Weekly, 'secret'>, until: Day, now: Date): Promise<Edited> =>
  edit(db, weekly, async (tx, held) => {
    await writePause(tx, held.id, until)
    const turn = await latestWeek(tx, held, now)
    const waits = turn && !turn.isBought && turn.answer === null && turn.day > parisDay(now)
    if (waits && turn.day < until) await writeAnswer(tx, held.id, { day: turn.day, answer: 'skipped' }, now)
    return done
  })

/** It goes on at once, the week that was skipped too; silence is counted from today. */
export const goOn = (db: Db, weekly: Pick<Weekly, 'secret'>, now: Date): Promise<Edited> =>
  edit(db, weekly, async (tx, held) => {
    const today = parisDay(now)
    await writePause(tx, held.id, today)
    const turn = await latestWeek(tx, held, now)
    if (turn?.answer === 'skipped' && turn.day > today)
      await writeAnswer(tx, held.id, { day: turn.day, answer: null }, now)
    return done
  })
