import { typo, writeList } from '#platform/i18n'
import type { Day } from '#platform/time'
import { Tag, type TagKind } from '#platform/ui'
import type { Standing } from '../convention/door.ts'

type Props = {
  state: Standing['state']
  isLate: boolean
  fromDay: Day
  toDay: Day
  on: Day
  /** names of those who have not signed */
  awaited: readonly string[]
  /** of those whose page of paper waits for a second person */
  toCheck: readonly string[]
  /** of those who said no */
  refused: readonly string[]
  /** whose turn it is once somebody said no; `isOwn`: the reader's */
  keeperName: string
  isOwn: boolean
}

/** Where a convention stands, in a word; then whose turn it is. */
export function StateTag(props: Props) {
  const [kind, word] = stateOf(props)
  return (
    <>
      <Tag kind={kind}>{word}</Tag>
      {props.state === 'signing' && <span class="small"> {turnOf(props)}</span>}
    </>
  )
}

/** A no is answered by who wrote the convention, not by those who have still to sign. */
function turnOf({ awaited, toCheck, refused, keeperName, isOwn }: Props): string {
  const left = [
    awaited.length > 0 ? `Manque : ${writeList([...awaited])}` : '',
    toCheck.length > 0 ? `À vérifier : la page signée par ${writeList([...toCheck])}` : '',
  ]
  const missing = left.filter(Boolean).join('. ')
  if (refused.length === 0) return typo(missing)
  const no = `${writeList([...refused])} ne ${refused.length > 1 ? 'signent' : 'signe'} pas.`
  const next = isOwn
    ? 'À vous : appelez, puis corrigez ou annulez.'
    : `À qui accompagne d’appeler : ${keeperName}.`
  return typo([no, next, missing].filter(Boolean).join(' '))
}

function stateOf({ state, isLate, fromDay, toDay, on, refused }: Props): [TagKind, string] {
  if (state === 'draft') return ['none', 'À envoyer']
  if (state === 'cancelled') return ['none', 'Annulée']
  if (state === 'ended early') return ['none', 'Arrêtée']
  if (isLate) return ['late', 'Non signée à temps']
  if (state === 'signing') return refused.length > 0 ? ['late', 'Refusée'] : ['wait', 'À signer']
  if (on < fromDay) return ['ok', 'Signée']
  return on > toDay ? ['ok', 'Finie'] : ['ok', 'En cours']
}
