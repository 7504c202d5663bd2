import { writeCount } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Alert, Button, Facts, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { recordsWords } from '../frame.tsx'
import type { Relay } from './relay.ts'
import { RelayState } from './relay-state.tsx'
import type { Trouble } from './trouble.ts'

type One = { relay: Relay; waiting: number; most: number; nextId: string | undefined }

/** One transfer: where it stands, what stops it, and what can be done. */
export function relayPage(c: Ask, { relay, waiting, most, nextId }: One): Response {
  const here = `/traces/transferts/${relay.id}`
  const stopped = relay.state === 'stopped'
  return page(
    c,
    recordsWords(relay.name),
    <div class="stack loose narrow">
      <p>
        <a href="/traces/transferts">Revenir aux transferts</a>
      </p>
      <Heading title={`Transfert vers ${relay.name}`}>
        <RelayState relay={relay} />
      </Heading>
      {relay.state === 'stuck' && (
        <Alert kind="late" title="L’autre magasin n’a pas pris la dernière trace envoyée">
          <InTheWay trouble={relay.trouble} />
          <p>Un nouvel essai a lieu chaque minute. Rien n’est perdu : tout attend ici.</p>
        </Alert>
      )}
      <Facts
        facts={[
          { label: 'Adresse', value: <code>{relay.url}</code> },
          {
            label: 'En attente',
            value: waiting >= most ? `Plus de ${writeCount(most, 'trace')}` : writeCount(waiting, 'trace'),
          },
          {
            label: 'Filtre',
            value: <Filter relay={relay} />,
          },
          { label: 'Dernier essai', value: relay.triedAt ? writeInstant(relay.triedAt) : 'Pas encore' },
        ]}
      />
      {relay.state === 'stuck' && nextId && (
        <form class="panel stack" method="post" action={`${here}/passer`}>
          <h2>La trace qui bloque</h2>
          <p>
            <a href={`/traces/${nextId}`}>Voir cette trace</a>
          </p>
          <p>Si l’autre magasin ne la prendra jamais, passez-la : elle reste ici et ne sera pas envoyée.</p>
          <input type="hidden" name="next" value={nextId} />
          <Button kind="quiet">Passer cette trace</Button>
        </form>
      )}
      <form method="post" action={`${here}/${stopped ? 'reprendre' : 'arreter'}`}>
        <Button kind={stopped ? undefined : 'stop'}>{stopped ? 'Reprendre' : 'Arrêter le transfert'}</Button>
      </form>
    </div>,
  )
}

const inTheWay = {
  'leads inside': 'cette adresse mène à une machine d’ici : rien n’a été envoyé',
  'no reply': 'pas de réponse en 20 secondes',
  'no connection': 'pas de connexion',
  interrupted: 'l’envoi a été interrompu',
} satisfies Record<Exclude<Trouble['why'], 'replied'>, string>

function InTheWay({ trouble }: { trouble: Trouble }) {
  if (trouble.why === 'replied')
    return (
      <p>
        Il a répondu : <code>{trouble.words}</code>
      </p>
    )
  return (
    <p>
      Ce qui l’arrête : {inTheWay[trouble.why]}
      {'words' in trouble && ` (${trouble.words})`}
    </p>
  )
}

function Filter({ relay }: { relay: Relay }) {
  const said = [relay.verb, relay.activity].filter((iri) => iri !== null)
  return said.length === 0 ? 'Toutes les traces' : <code>{said.join(' · ')}</code>
}
