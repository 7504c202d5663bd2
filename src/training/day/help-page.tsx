import { fullName } from '#people'
import { typo } from '#platform/i18n'
import { Alert, asset, LinkButton, Portrait } from '#platform/ui'
import type { Ask } from '#platform/web'
import { ownScreen } from '../phone/door.ts'
import { ownPage } from '../own-space.tsx'

export type Helper = {
  givenName: string
  familyName: string
  organisation: string
  phone: string | null
  email: string | null
}

/** Who to call, and what to do when something does not work. */
export function helpPage(c: Ask, helpers: Helper[]) {
  return ownScreen(
    c,
    ownPage('Aide', '/formation/aide'),
    <div class="duo">
      <div class="stack">
        <h1>Aide</h1>
        <Alert title="Je ne comprends pas le travail">
          {typo('Écoutez la page : le bouton « Écouter » est en haut. Ou appelez.')}
        </Alert>
        <Alert title="Je n’ai pas de réseau">
          Faites le travail. Il est gardé sur ce téléphone. Il part quand le réseau revient.
        </Alert>
        <Alert title="Je ne peux pas venir">Appelez avant l’heure. Dites pourquoi.</Alert>
      </div>
      <Helpers helpers={helpers} />
    </div>,
  )
}

/** Who trains the group, one press away. */
export function Helpers({ helpers }: { helpers: Helper[] }) {
  if (helpers.length === 0) return null
  return (
    <section class="panel stack" aria-labelledby="aide">
      <h2 id="aide">Qui m’aide</h2>
      {helpers.map((helper) => (
        <div class="stack">
          <Portrait src={asset('img/claire.svg')}>
            <b>{fullName(helper)}</b>
            <br />
            {helper.organisation}
          </Portrait>
          <div class="pair">
            {helper.phone && (
              <LinkButton kind="quiet" icon="phone" href={`tel:${helper.phone}`}>
                Appeler
              </LinkButton>
            )}
            {helper.email && (
              <LinkButton kind="quiet" icon="mail" href={`mailto:${helper.email}`}>
                Message
              </LinkButton>
            )}
          </div>
        </div>
      ))}
    </section>
  )
}
