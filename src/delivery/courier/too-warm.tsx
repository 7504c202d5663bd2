import { Alert } from '#platform/ui'
import type { ColdBox } from '../cold.ts'
import type { RoundWords } from '../round/door.ts'

/** What to do when a box is too warm: the goods do not leave in it. */
export function TooWarm({ box, say }: { box: ColdBox } & Pick<RoundWords, 'say'>) {
  const asked = box === 'frozen' ? say.frozenAsked : say.cold[box]
  return (
    <Alert kind="late" title={say.tooWarm} role="alert">
      {say.tooWarmText(asked)}
    </Alert>
  )
}
