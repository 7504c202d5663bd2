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

type WaitingProps = {
  /** The look of the list, which the room owns. */
  list: string
  /** Where one comes back to after signing in. */
  back: string
}

/** What waits on this telephone and what was refused, with why: filled by the script, which alone knows it (browser/waiting.ts). */
export function WaitingList({ list, back }: WaitingProps) {
  return (
    <>
      <p data-island="none">Rien n’attend sur ce téléphone.</p>
      <ul class={list} data-island="waiting" />
      <template data-island="line">
        <li>
          <b />
          <p />
          <RefusedChoices />
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
