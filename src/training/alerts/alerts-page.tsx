import type { Group } from '#actions'
import { fullName } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { writeDay, writeInstant } from '#platform/time'
import { Alert, Empty, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { AlertNote } from './note-store.ts'
import type { TraineeAlerts } from './trainee-alerts.ts'
import { groupWords } from '../training-space.ts'
import { alertWords } from './alert-words.ts'

/** Whom to call in the group, those that nobody looks after first. */
export function alertsPage(c: Ask, group: Group, found: TraineeAlerts[]) {
  const behind = found.filter((one) => one.alerts.some((alert) => alert.kind === 'behind'))
  return page(
    c,
    groupWords(group, 'alertes', 'Alertes'),
    <div class="stack">
      <Heading
        title="Alertes"
        over={group.title}
        lead="Appeler, noter ce qui s’est dit, prévoir un rattrapage."
      />
      {behind.length > 0 && (
        <p>
          {typo(
            `À ce rythme, ${writeCount(behind.length, 'personne finit', 'personnes finissent')} sous l’obligation du financeur. `,
          )}
          <a href={`/formation/${group.id}/foad`}>Voir les heures de chaque personne</a>
        </p>
      )}
      {found.length === 0 && <Empty icon="done" title="Aucune alerte" text="Tout le monde avance." />}
      {found.map((one) => (
        <Alert
          kind={
            one.lookedAfter ? 'info' : one.alerts.some((alert) => alert.kind !== 'behind') ? 'late' : 'wait'
          }
          title={fullName(one)}
        >
          <ul>
            {one.alerts.map((alert) => (
              <li>{typo(alertWords(alert))}</li>
            ))}
          </ul>
          {one.note && <NoteLine note={one.note} />}
          <p>
            <a href={`/formation/${group.id}/alertes/${one.personId}`}>
              {one.lookedAfter ? 'Voir le suivi' : 'Appeler et noter'}
              <span class="vh"> pour {fullName(one)}</span>
            </a>
          </p>
        </Alert>
      ))}
    </div>,
  )
}

export function NoteLine({ note }: { note: AlertNote }) {
  return (
    <p class="small">
      {note.writer}, {writeInstant(note.writtenAt)}&nbsp;: {note.said}
      {note.catchUpOn && ` Rattrapage ${writeDay(note.catchUpOn)}.`}
    </p>
  )
}
