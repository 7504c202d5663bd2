import { Tag, type TagKind } from '#platform/ui'
import type { State } from '../positioning.ts'
import { stateWords } from '../sentences.ts'

const kinds: Record<State, TagKind> = {
  positioned: 'none',
  invited: 'far',
  interviewed: 'far',
  waiting: 'wait',
  admitted: 'ok',
  refused: 'late',
  withdrawn: 'none',
}

const icons = { withdrawn: 'minus', invited: 'mail', interviewed: 'note' } as const

/** Where a positioning stands, in a word and a shape. */
export function StateTag({ state, rank }: { state: State; rank?: number | null }) {
  const icon = state in icons ? icons[state as keyof typeof icons] : undefined
  return (
    <Tag kind={kinds[state]} icon={icon}>
      {rank ? `Attente n°\u00A0${rank}` : stateWords[state]}
    </Tag>
  )
}
