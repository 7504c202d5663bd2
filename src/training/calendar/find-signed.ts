import type { Tx } from '#platform/db'
import { lockHalfDays } from '../attendance/door.ts'
import type { HalfDay } from '../half-day.ts'
import { signedAround } from './signed-store.ts'

export type SignedRefusal = 'signed' | 'sheet signed'

/**
 * Why a half-day may not become what is asked, once people signed: what they signed is not written again under their names, and nobody is told to have
 * signed what was added afterwards. Its room may change. Nobody signs meanwhile.
 */
export async function findSigned(
  tx: Tx,
  before: HalfDay | undefined,
  asked: HalfDay,
): Promise<SignedRefusal | undefined> {
  await lockHalfDays(tx, [asked.id])
  const { isSigned, isSheetSigned } = await signedAround(tx, asked)
  if (before && isSigned && !before.cancelledAt && textOf(before) !== textOf(asked)) return 'signed'
  const comes =
    !before || before.cancelledAt !== null || before.day !== asked.day || before.half !== asked.half
  return comes && !asked.cancelledAt && isSheetSigned ? 'sheet signed' : undefined
}

/** All that a sheet says of it. */
const textOf = ({ startsAt, endsAt, mode, title, trainerId, subgroup, cancelledAt }: HalfDay): string =>
  JSON.stringify([startsAt, endsAt, mode, title, trainerId, subgroup, cancelledAt !== null])
