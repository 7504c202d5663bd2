import { fullName } from '#people'
import { writeDate } from '#platform/time'
import { LinkButton } from '#platform/ui'
import { StateTag } from '../listing/door.ts'
import type { UndoableLine } from './undoable-store.ts'

/** What was decided lately and may still be undone, where it was decided. */
export function Undoable({ decisions }: { decisions: readonly UndoableLine[] }) {
  if (decisions.length === 0) return null
  return (
    <section class="stack">
      <h2>Décisions récentes</h2>
      <p class="muted">Une erreur s’annule tant que la personne n’est pas entrée dans le groupe.</p>
      <ul class="stack plain">
        {decisions.map((one) => (
          <li class="panel row between">
            <div class="stack tight">
              <p class="row">
                <a href={`/orientation/${one.id}`}>
                  <b>{fullName(one)}</b>
                </a>
                <StateTag state={one.state} rank={one.rank} />
              </p>
              <p class="muted">{['Le ', writeDate(one.decidedOn), one.decider && `, par ${one.decider}`]}</p>
            </div>
            <LinkButton
              kind="quiet"
              href={`/orientation/${one.id}/annuler`}
              label={`Annuler la décision : ${fullName(one)}`}
            >
              Annuler
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
