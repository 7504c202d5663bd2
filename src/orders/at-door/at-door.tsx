import { useSaid } from '#market'
import { Alert } from '#platform/ui'
import type { Line } from '../line.ts'
import { atDoorSentences } from './sentences.ts'
import type { RefusedLine } from './store.ts'

/** What the door did not take, as its shop reads it: what comes back, why, and whether it is paid back. */
export function AtDoor({
  refusedLines,
  lines,
}: {
  refusedLines: readonly RefusedLine[]
  lines: readonly Line[]
}) {
  const { say } = useSaid(atDoorSentences)
  return (
    <>
      {refusedLines.map(({ lineId, why, givenBackAt }) => {
        const line = lines.find(({ id }) => id === lineId)
        return (
          line && (
            <Alert kind="wait" title={say.refused(line.name, say.whys[why])}>
              {givenBackAt ? say.back : say.waits}
            </Alert>
          )
        )
      })}
    </>
  )
}
