import { Alert } from '#platform/ui'
import { type Lane, recipientOf, breachWords, type Workday } from '../workday/door.ts'

export function LateBikes({ lanes, work }: { lanes: Lane[]; work: Workday }) {
  const late = lanes.filter(({ round }) => (round?.breaches.length ?? 0) > 0)
  if (!work.underWay || late.length === 0) return null
  return (
    <Alert
      kind="late"
      title={late.length === 1 ? 'Un vélo est en retard' : `${late.length} vélos sont en retard`}
    >
      <ul>
        {late.map(({ shift, round }) => (
          <li>
            <b>{shift.bike.name}</b> :{' '}
            {round?.breaches
              .slice(0, 3)
              .map((one) => breachWords(one, (id) => recipientOf(work, id)))
              .join(' · ')}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
