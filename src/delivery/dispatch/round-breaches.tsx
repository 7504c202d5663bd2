import { Alert } from '#platform/ui'
import { type Lane, recipientOf, breachWords, type Workday } from '../workday/door.ts'

/** Past the first few, the table says the rest. */
const MOST_TOLD = 5

export function Breaches({ lane: { round }, work }: { lane: Lane; work: Workday }) {
  if (!round || round.breaches.length === 0) return null
  return (
    <Alert kind="late" title="Si rien ne change">
      <ul>
        {round.breaches.slice(0, MOST_TOLD).map((one) => (
          <li>{breachWords(one, (id) => recipientOf(work, id))}</li>
        ))}
        {round.breaches.length > MOST_TOLD && <li>… et {round.breaches.length - MOST_TOLD} de plus</li>}
      </ul>
    </Alert>
  )
}
