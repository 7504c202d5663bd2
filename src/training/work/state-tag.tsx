import { Tag, type TagKind } from '#platform/ui'
import { stateWords, type WorkState } from './work.ts'

const kinds: Record<WorkState, TagKind> = {
  'to do': 'none',
  'handed in': 'wait',
  'given back': 'late',
  accepted: 'ok',
  waived: 'none',
}

/** Where a work stands: its word and its shape. */
export const StateTag = ({ state }: { state: WorkState }) => (
  <Tag kind={kinds[state]}>{stateWords[state]}</Tag>
)
