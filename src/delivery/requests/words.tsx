import { Tag } from '#platform/ui'
import type { AskingWords } from '../asking/door.ts'
import type { Requested } from './store.ts'

export function RequestTag({
  cancelledAt,
  ended,
  endedAt,
  collected,
  words: { say, write },
}: Requested & { words: AskingWords }) {
  const { tags } = say
  if (cancelledAt !== null) return <Tag kind="none">{tags.cancelled}</Tag>
  if (ended === 'delivered' && endedAt) return <Tag kind="ok">{tags.delivered(write.clock(endedAt))}</Tag>
  if (ended === 'absent') return <Tag kind="late">{tags.absent}</Tag>
  if (ended === 'refused') return <Tag kind="late">{tags.refused}</Tag>
  if (collected) return <Tag kind="far">{tags['on the bike']}</Tag>
  return <Tag kind="wait">{tags.planned}</Tag>
}

/** 'mardi 2 juin, de 10 h à 12 h' */
export const whenIn = (
  { say, write }: AskingWords,
  { day, slotFrom, slotTo }: Pick<Requested, 'day' | 'slotFrom' | 'slotTo'>,
): string => say.when(write.day(day), write.clock(slotFrom), write.clock(slotTo))
