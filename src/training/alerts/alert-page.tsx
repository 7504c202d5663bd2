import type { Group } from '#actions'
import { fullName, type Person } from '#people'
import { typo } from '#platform/i18n'
import { Alert, Button, DateField, Form, Heading, LinkButton, TextArea } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import type { Alert as Found } from './alert.ts'
import type { AlertNote } from './note-store.ts'
import { groupWords } from '../training-space.ts'
import { alertWords } from './alert-words.ts'
import { NoteLine } from './alerts-page.tsx'

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
