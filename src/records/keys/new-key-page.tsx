import { Alert, Facts, Heading, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { de } from '#platform/i18n'
import { recordsWords } from '../frame.tsx'

/** The one time that a secret is said. */
export function newKeyPage(
  c: Ask,
  made: { name: string; id: string; secret: string; endpoint: string },
): Response {
  return page(
    c,
    recordsWords('La clé est faite'),
    <div class="stack loose narrow">
      <Heading title={`La clé ${de(made.name)} est faite`} />
      <Alert kind="wait" title="Copiez le secret maintenant">
        <p>
          Il ne sera plus jamais montré. Perdu, il se remplace : on ferme cette clé et on en fait une autre.
        </p>
      </Alert>
      <Facts
        facts={[
          { label: 'Adresse (endpoint)', value: <code>{made.endpoint}</code> },
          { label: 'Clé (identifiant)', value: <code>{made.id}</code> },
          { label: 'Secret (mot de passe)', value: <code>{made.secret}</code> },
        ]}
      />
      <p>
        <LinkButton kind="quiet" href="/traces/cles">
          Revenir aux clés
        </LinkButton>
      </p>
    </div>,
  )
}
