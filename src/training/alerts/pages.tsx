import type { Group } from '#actions'
import { fullName, type Person } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { writeDay, writeInstant, writeMinutes } from '#platform/time'
import { Alert, Button, DateField, Empty, Form, Heading, LinkButton, TextArea } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import type { Alert as Found } from './alert.ts'
import type { AlertNote } from './note-store.ts'
import { writeSeconds } from '../ledger/door.ts'
import type { TraineeAlerts } from './gather-alerts.ts'
import { groupWords } from '../training-space.ts'

/** An alert as a sentence: a fact, no judgement. */
export function alertWords(alert: Found): string {
  if (alert.kind === 'absent')
    return `Absence sans nouvelles : ${writeCount(alert.halfDays, 'demi-journée')}, la dernière ${writeDay(alert.lastOn)}`
  if (alert.kind === 'behind')
    return `Il manque ${writeMinutes(alert.missingMinutes)} de FOAD pour tenir l’obligation`
  if (alert.kind === 'too fast')
    return `« ${alert.title} » : suivi en ${writeSeconds(alert.seconds)} pour ${writeMinutes(alert.minutes)} estimées. Le temps attend votre mot, dans ses travaux`
  const since = alert.lastOn ? ` depuis ${writeDay(alert.lastOn)}` : ''
  return `Aucun travail donné${since} : ${writeCount(alert.days, 'jour')} de FOAD`
}

/** Whom to call in the group, those that nobody looks after first. */
export function alertsPage(c: Ask, group: Group, found: TraineeAlerts[]) {
  return page(
    c,
    groupWords(group, 'alertes', 'Alertes'),
    <div class="stack">
      <Heading
        title="Alertes"
        over={group.title}
        lead="Appeler, noter ce qui s’est dit, prévoir un rattrapage."
      />
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

function NoteLine({ note }: { note: AlertNote }) {
  return (
    <p class="small">
      {note.writer}, {writeInstant(note.writtenAt)}&nbsp;: {note.said}
      {note.catchUpOn && ` Rattrapage ${writeDay(note.catchUpOn)}.`}
    </p>
  )
}

type Followed = {
  group: Group
  person: Person
  alerts: Found[]
  notes: AlertNote[]
  writes: boolean
  id: string
  typed?: Typed
  errors?: Record<string, string | undefined>
}

/** What to do about one trainee: call, note, plan. */
export function alertPage(
  c: Ask,
  { group, person, alerts, notes, writes, id, typed = {}, errors = {} }: Followed,
) {
  const refused = Object.values(errors).some(Boolean)
  const base = `/formation/${group.id}`
  return page(
    c,
    { ...groupWords(group, 'alertes', fullName(person)), refused },
    <div class="stack narrow">
      <Heading title={fullName(person)} over={`${group.title} · suivi`} />
      {alerts.map((alert) => (
        <Alert kind={alert.kind === 'behind' ? 'wait' : 'late'} title={typo(alertWords(alert))} />
      ))}
      {alerts.length === 0 && <Alert kind="ok" title="Plus d’alerte pour cette personne" />}
      <p class="row">
        {person.phone && (
          <LinkButton icon="phone" href={`tel:${person.phone}`}>
            Appeler
          </LinkButton>
        )}
        {person.email && (
          <LinkButton kind="quiet" icon="mail" href={`mailto:${person.email}`}>
            Écrire
          </LinkButton>
        )}
        <a href={`${base}/travaux?personne=${person.id}`}>Ses travaux</a>
      </p>
      {!person.phone && !person.email && <p>Aucun téléphone ni courriel dans sa fiche.</p>}
      {writes && (
        <Form action={`${base}/alertes/${person.id}`} label="Noter ce qui s’est dit">
          <input type="hidden" name="id" value={id} />
          <TextArea
            name="said"
            label="Ce qui s’est dit"
            hint="La personne peut lire cette note. Rien sur la santé."
            rows={3}
            value={String(typed['said'] ?? '')}
            error={errors['said']}
          />
          <DateField
            name="catchUpOn"
            label="Rattrapage prévu le"
            required={false}
            value={String(typed['catchUpOn'] ?? '')}
            error={errors['catchUpOn']}
          />
          <Button kind={person.phone ? 'quiet' : 'principal'} icon="pen">
            Noter
          </Button>
        </Form>
      )}
      {notes.length > 0 && (
        <section class="stack">
          <h2>Déjà noté</h2>
          {notes.map((note) => (
            <NoteLine note={note} />
          ))}
        </section>
      )}
    </div>,
    refused ? 422 : 200,
  )
}
