import { typo } from '#platform/i18n'
import { writeMinutes } from '#platform/time'
import { Empty } from '#platform/ui'
import { StateTag, placeWords, type WorkState, type OwnActivity } from '../work/door.ts'

const order: { state: WorkState; title: string }[] = [
  { state: 'given back', title: 'À refaire' },
  { state: 'handed in', title: 'Donné, on attend la réponse' },
  { state: 'to do', title: 'À faire' },
  { state: 'accepted', title: 'Validé' },
  { state: 'waived', title: 'Dispensé·e' },
]

/** The activities of a trainee, one list a state; the long ones are folded. */
export function OwnWorkLists({ activities }: { activities: OwnActivity[] }) {
  if (activities.length === 0)
    return <Empty icon="done" title="Pas encore de travail" text="Le programme arrive bientôt." />
  return order.map(({ state, title }) => {
    const those = activities.filter((one) => one.state === state)
    if (those.length === 0) return null
    const first = those.slice(0, 8)
    const rest = those.slice(8)
    return (
      <section class="stack" aria-labelledby={`l-${state.replace(' ', '-')}`}>
        <h2 id={`l-${state.replace(' ', '-')}`}>
          {title} ({those.length})
        </h2>
        <List activities={first} />
        {rest.length > 0 && (
          <details>
            <summary>Voir les {rest.length} suivants</summary>
            <List activities={rest} />
          </details>
        )}
      </section>
    )
  })
}

function List({ activities }: { activities: OwnActivity[] }) {
  return (
    <ul class="worklist">
      {activities.map((one) => (
        <li data-mark={one.activityId}>
          <a href={`/formation/activites/${one.activityId}`}>{one.title}</a>
          <span class="small muted">
            {writeMinutes(one.minutes)}, {placeWords(one.mode)}
          </span>
          {one.state === 'given back' && one.word && <span>{typo(`« ${one.word} »`)}</span>}
          {one.state !== 'to do' && <StateTag state={one.state} />}
        </li>
      ))}
    </ul>
  )
}
