import { MESSAGES } from '#platform/notices'
import { Alert, Button } from '#platform/ui'
import type { MyMessages } from './my-messages.ts'

export function Browsers({ browsers, pushKey }: MyMessages) {
  if (!pushKey) return null
  return (
    <section
      class="stack"
      data-push={pushKey}
      data-here={browsers.some(({ here }) => here) ? 'oui' : undefined}
    >
      {browsers.length > 0 && (
        <>
          <h2>Mes messages s’affichent sur</h2>
          <ul class="stack">
            {browsers.map(({ id, name, here }) => (
              <li class="panel row between">
                <b>{here ? `${name} (celui-ci)` : name}</b>
                <form method="post" action={`${MESSAGES}/appareils/${id}/arreter`}>
                  <Button kind="quiet" label={`Arrêter sur ${name}`}>
                    Arrêter
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
      <form class="stack" method="post" action={`${MESSAGES}/appareils`} hidden>
        <input type="hidden" name="endpoint" />
        <input type="hidden" name="p256dh" />
        <input type="hidden" name="auth" />
        <Button kind="quiet" wide>
          Afficher mes messages sur cet appareil
        </Button>
      </form>
      <div role="alert" hidden>
        <Alert kind="late" title="Ce navigateur refuse les messages. Le SMS et le courriel restent." />
      </div>
    </section>
  )
}
