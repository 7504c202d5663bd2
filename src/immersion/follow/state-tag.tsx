import { writeList } from '#platform/i18n'
import type { Day } from '#platform/time'
import { Tag, type TagKind } from '#platform/ui'
import type { Standing } from '../convention/door.ts'

type Props = { state: Standing['state']; fromDay: Day; toDay: Day; on: Day; awaited: readonly string[] }

/** Where a convention stands, in a word; then whose turn it is. */
export function StateTag(props: Props) {
  const [kind, word] = stateOf(props)
  return (
    <>
      <Tag kind={kind}>{word}</Tag>
      {props.state === 'signing' && <span class="small"> Manque : {writeList([...props.awaited])}</span>}
    </>
  )
}

function stateOf({ state, fromDay, toDay, on }: Props): [TagKind, string] {
  if (state === 'draft') return ['none', 'À envoyer']
  if (state === 'cancelled') return ['none', 'Annulée']
  if (state === 'ended early') return ['none', 'Arrêtée']
  if (state === 'signing') return on > fromDay ? ['late', 'Non signée à temps'] : ['wait', 'À signer']
  if (on < fromDay) return ['ok', 'Signée']
  return on > toDay ? ['ok', 'Finie'] : ['ok', 'En cours']
}
