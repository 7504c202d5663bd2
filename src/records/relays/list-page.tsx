import { writeNumber } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import {
  Button,
  Choices,
  Empty,
  ErrorSummary,
  Field,
  Form,
  Select,
  Table,
  Tag,
  type Errors,
} from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import { recordsWords, RecordsFrame } from '../frame.tsx'
import type { Relay, RelayRefusal } from './relay.ts'

export const relaySentences = {
  'address not https': 'L’adresse doit commencer par https:// : un secret y passe.',
  'address inside': 'Cette adresse est celle d’une machine d’ici : donnez celle d’un magasin sur Internet.',
  'address unreadable': 'Cette adresse n’est pas complète. Exemple : https://traces.exemple.fr/xapi',
} satisfies Record<RelayRefusal, string>

type Shown = { relay: Relay; waiting: number }
type Words = {
  shown: Shown[]
  organisations: { id: string; name: string }[]
  technical: boolean
  typed: Typed
  freshId: string
  most: number
  errors?: Errors
}

/** Where the traces go besides here, and how many wait. */
export function relaysPage(c: Ask, words: Words): Response {
  const { shown, technical, most, errors } = words
  return (errors ? refusedPage : page)(
    c,
    { ...recordsWords('Transferts'), refused: errors !== undefined },
    <RecordsFrame
      title="Transferts"
      lead="Un financeur a son propre magasin de traces ? Elles lui sont envoyées dans l’ordre, sans en perdre."
      here="/traces/transferts"
      technical={technical}
    >
      <div class="aside">
        <div class="main stack">
          {shown.length === 0 && (
            <Empty icon="upload" title="Aucun transfert" text="Les traces restent ici." />
          )}
          {shown.length > 0 && (
            <Table
              caption="Transferts"
              captionHidden
              columns={[
                {
                  key: 'to',
                  label: 'Vers',
                  cell: ({ relay }) => <a href={`/traces/transferts/${relay.id}`}>{relay.name}</a>,
                },
                { key: 'state', label: 'État', cell: ({ relay }) => <RelayState relay={relay} /> },
                {
                  key: 'waiting',
                  label: 'En attente',
                  num: true,
                  cell: ({ waiting }) => writeWaiting(waiting, most),
                },
                {
                  key: 'at',
                  label: 'Dernier essai',
                  cell: ({ relay }) => (relay.triedAt ? writeInstant(relay.triedAt) : 'Pas encore'),
                },
              ]}
              rows={shown}
            />
          )}
        </div>
        <aside class="side panel stack" aria-labelledby="nouveau">
          <h2 id="nouveau">Transférer vers</h2>
          <RelayForm {...words} />
        </aside>
      </div>
    </RecordsFrame>,
  )
}

/** How many wait, up to how many are counted. */
const writeWaiting = (waiting: number, most: number): string =>
  waiting >= most ? `plus de ${writeNumber(most)}` : writeNumber(waiting)

export function RelayState({ relay }: { relay: Relay }) {
  if (relay.state === 'stopped') return <Tag kind="none">Arrêté</Tag>
  return relay.state === 'stuck' ? <Tag kind="late">Bloqué</Tag> : <Tag kind="ok">En marche</Tag>
}

function RelayForm({ organisations, technical, freshId, typed, errors = {} }: Words) {
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
        options={['2.0.0', '1.0.3'].map((one) => ({ value: one, label: one }))}
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
