import { Icon } from './icon.tsx'
import { Alert } from './messages.tsx'

/** Set in the bar by the script when something waits on this telephone, or was refused (browser/offline/bar.ts): without script, nothing ever waits. */
export function WaitingSends({ href }: { href: string }) {
  return (
    <template
      data-island="badge"
      data-one="1 envoi en attente"
      data-many="{n} envois en attente"
      data-refused-one="1 envoi refusé"
      data-refused-many="{n} envois refusés"
    >
      <a class="tag wait" href={href}>
        <Icon name="offline" />
        <span />
      </a>
    </template>
  )
}

/** What a letter carries, by its picture. */
const kinds = { sign: 'pen', sound: 'microphone', picture: 'camera', film: 'play', words: 'upload' } as const

/** What waits on this telephone and what was refused, with why, each with its size: filled by the script, which alone knows it (browser/waiting.ts). */
export function WaitingList({ back }: { back: string }) {
  return (
    <>
      <h2 id="attend" data-one="1 envoi attend" data-many="{n} envois attendent">
        Rien n’attend
      </h2>
      <p class="small" data-island="in-order" hidden>
        Ils partent tout seuls, dans cet ordre.
      </p>
      <ol class="rows" data-island="waiting" />
      <template data-island="line">
        <li>
          <span>
            {Object.entries(kinds).map(([kind, icon]) => (
              <span data-kind={kind} hidden>
                <Icon name={icon} />
              </span>
            ))}
          </span>
          <p>
            <b />
            <small class="muted" />
            <span data-why />
          </p>
          <div class="choices">
            <RefusedChoices />
          </div>
        </li>
      </template>
      <div data-island="signed-out" hidden>
        <Alert kind="wait" title="Reconnectez-vous pour envoyer">
          <a href={`/connexion?vers=${back}`}>Se connecter</a>
        </Alert>
      </div>
      <p data-island="skew" hidden class="alert wait">
        L’horloge de ce téléphone n’est pas à l’heure. Les heures sont corrigées.
      </p>
      <p data-only-script hidden>
        <button class="button" type="button" data-island="retry">
          Envoyer maintenant
        </button>
      </p>
    </>
  )
}

/** What was refused is sent again, or given up: that asks twice. */
export function RefusedChoices() {
  return (
    <div class="stack" data-island="choices">
      <button class="button quiet" type="button" data-island="again">
        Envoyer de nouveau
      </button>
      <details>
        <summary>Abandonner cet envoi</summary>
        <p>Ce que vous avez fait ne sera pas enregistré.</p>
        <button class="button stop" type="button" data-island="give-up">
          Abandonner quand même
        </button>
      </details>
    </div>
  )
}
