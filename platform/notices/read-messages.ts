import type { Db } from '#platform/db'
import { fatesOf, type WhyNot } from '#platform/mail'
import type { Channel } from './notice.ts'
import { keptFor, type Kept } from './kept-store.ts'

/** What became of a notice: it waits, it left, it could not, or it is read here only. Nothing is said sent before it was. */
export type Fate =
  | { became: 'waits'; until: Date }
  | { became: 'leaving'; channel: Channel }
  | { became: 'sent'; channel: Channel; at: Date }
  | { became: 'refused'; channel: Channel; why: WhyNot }
  | { became: 'here' }

export type Message = Omit<Kept, 'sending' | 'dueAt'> & { fate: Fate }

/** What somebody was told, the latest first, with what became of it; `before` (an id) turns the page. */
export async function readMessages(
  db: Db,
  recipientIds: readonly string[],
  page: { limit: number; before?: number | undefined },
): Promise<Message[]> {
  const kept = await keptFor(db, recipientIds, page)
  const fates = await fatesOf(
    db,
    kept.flatMap(({ sending }) => (sending ? [sending.id] : [])),
  )
  return kept.map(({ sending, dueAt, ...one }) => ({
    ...one,
    fate: fateOf(sending, dueAt, fates),
  }))
}

function fateOf(sending: Kept['sending'], dueAt: Date, fates: Awaited<ReturnType<typeof fatesOf>>): Fate {
  if (!sending) return { became: 'waits', until: dueAt }
  const { channel, madeAt, id } = sending
  if (channel === 'here') return { became: 'here' }
  if (channel === 'push') return { became: 'sent', channel, at: madeAt }
  const letter = fates.get(id)
  if (letter?.refused) return { became: 'refused', channel, why: letter.refused }
  return letter?.sentAt ? { became: 'sent', channel, at: letter.sentAt } : { became: 'leaving', channel }
}
