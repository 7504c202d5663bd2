import { Tag, type TagKind } from '#platform/ui'
import { stateWords, type WorkState } from '../work.ts'

const kinds: Record<WorkState, TagKind> = {
  'to do': 'none',
  'handed in': 'wait',
  'given back': 'late',
  accepted: 'ok',
  waived: 'none',
}

/** Where a work stands: its word and its shape; `words` as its trainee reads them, else as who trains does. */
export const StateTag = ({ state, words = stateWords }: { state: WorkState; words?: typeof stateWords }) => (
  <Tag kind={kinds[state]}>{words[state]}</Tag>
)
