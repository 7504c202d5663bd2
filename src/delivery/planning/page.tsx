import { writeFullDay } from '#platform/time'
import { Alert, Heading, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { dayAddress, dispatchPage } from '../space.tsx'
import type { Hub } from '../hub.ts'
import type { Planning } from './store.ts'
import { Answer } from './planning-answer.tsx'

/** The search under way while somebody `waits` for it, then what it changed. */
export function planningPage(c: Ask, hub: Hub, { day, answer }: Planning, waits: boolean): Response {
  return dispatchPage(
    c,
    { title: `Planification, ${writeFullDay(day)}` },
    <div class="stack">
      <Heading
        title={waits ? 'Planification en cours' : 'Planification'}
        over={`${hub.name}, ${writeFullDay(day)}`}
      />
      {answer && <Answer answer={answer} />}
      {waits && (
        <Alert
          kind="wait"
          title="Le calcul cherche, deux secondes environ. Cette page revient toute seule."
        />
      )}
      {!answer && !waits && (
        <Alert kind="late" title="Le calcul n’a pas répondu. Recommencez depuis la page du jour." />
      )}
      <p>
        <LinkButton kind={waits ? 'quiet' : 'principal'} href={dayAddress(day)}>
          Voir la journée
        </LinkButton>
      </p>
    </div>,
  )
}
