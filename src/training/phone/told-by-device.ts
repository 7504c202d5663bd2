import { actorOf, idsOf } from '#people'
import { answerOutbox, clockFields, isOutbox, readClocks, trueTime } from '#platform/outbox'
import { field, type Ask } from '#platform/web'

/** Fields that a device adds to a form which it kept until it found a network. */
export const deviceFields = { act: field.optionalId(), ...clockFields }

type Fields = { act: string | null } & Parameters<typeof readClocks>[0]

/** What a device kept until it found a network: the id of its act, so that it is said once, and when we received it; null when it came at once. */
export type FromDevice = { act: string; keptAt: Date | null }

/** When something was done, and by which act of a device. */
type Told = { doneAt: Date; device: FromDevice | undefined }

/** A form that leaves at once takes this long at most, even by a poor network. */
const AT_ONCE_MS = 120_000

/** Reads what a form says of when: now, where no device kept it. */
export function toldBy(c: Ask, fields: Fields): Told {
  const { now } = c.var
  if (!isOutbox(c) || !fields.act) return { doneAt: now, device: undefined }
  const doneAt = trueTime(readClocks(fields, now), now)
  const isLate = now.getTime() - doneAt.getTime() > AT_ONCE_MS
  return { doneAt, device: { act: fields.act, keptAt: isLate ? now : null } }
}

/** Answers what the device of the reader kept; `keep` gives the sentence of the refusal, or null once all is kept. */
export async function answerDevice(c: Ask, keep: () => Promise<string | null>): Promise<Response> {
  const actor = actorOf(c)
  return answerOutbox(c, actor ? await idsOf(c.var.db, actor.personId) : [], keep)
}
