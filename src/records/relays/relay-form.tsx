import { Button, Choices, ErrorSummary, Field, Form, Select, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { Id } from '#platform/id'
import type { RelayRefusal } from './relay.ts'

export const relaySentences = {
  'address not https': 'L’adresse doit commencer par https:// : un secret y passe.',
  'address inside': 'Cette adresse est celle d’une machine d’ici : donnez celle d’un magasin sur Internet.',
  'address unreadable': 'Cette adresse n’est pas complète. Exemple : https://traces.exemple.fr/xapi',
} satisfies Record<RelayRefusal, string>

type NewRelay = {
  organisations: { id: string; name: string }[]
  technical: boolean
  typed: Typed
  freshId: Id
  errors?: Errors | undefined
}

/** Another store to which the traces will go too. */
export function RelayForm({ organisations, technical, freshId, typed, errors = {} }: NewRelay) {
  const of = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] })
  return (
    <Form action="/traces/transferts">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="id" value={freshId} />
      {technical && (
        <Select
          {...of('organisationId')}
          label="Traces de"
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          empty="Choisissez"
        />
      )}
      <Field {...of('name')} label="Nom" hint="La Région, par exemple" maxlength={80} />
      <Field {...of('url')} label="Adresse" hint="Exemple : https://traces.exemple.fr/xapi" type="url" />
      <Field {...of('login')} label="Clé" autocomplete="off" />
      <Field {...of('secret')} label="Secret" type="password" autocomplete="off" />
      <Select
        {...of('version')}
        label="Version de la norme"
        options={['2.0.0', '1.0.3'].map((version) => ({ value: version, label: version }))}
      />
      <Field
        {...of('verb')}
        label="Seulement ce verbe"
        hint="Son adresse ; vide pour tous"
        required={false}
      />
      <Field
        {...of('activity')}
        label="Seulement cette activité"
        hint="Son adresse ; vide pour toutes"
        required={false}
      />
      <Choices
        name="from"
        legend="À partir de"
        value={String(typed['from'] ?? 'now')}
        error={errors['from']}
        options={[
          { value: 'now', label: 'Maintenant' },
          { value: 'start', label: 'La première trace' },
        ]}
      />
      <Button icon="upload">Transférer</Button>
    </Form>
  )
}
