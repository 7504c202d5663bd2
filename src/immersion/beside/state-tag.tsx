import type { Day } from '#platform/time'
import { Tag, type TagKind } from '#platform/ui'
import { isTooLate, type Convention } from '../convention/door.ts'

/** Where a convention stands, in a word: who said no, and why it stopped, is for who accompanies the person. */
export function BesideTag({ one, on }: { one: Convention; on: Day }) {
  const [kind, word] = stateOf(one, on)
  return <Tag kind={kind}>{word}</Tag>
}

function stateOf(one: Convention, on: Day): [TagKind, string] {
  const { state } = one.standing
  if (state === 'cancelled') return ['none', 'Annulée']
  if (state === 'ended early') return ['none', 'Arrêtée']
  if (isTooLate(one, on)) return ['late', 'Non signée à temps']
  if (state !== 'signed') return ['wait', 'À signer']
  if (on < one.fromDay) return ['ok', 'Signée']
  return on > one.toDay ? ['ok', 'Finie'] : ['ok', 'En cours']
}
