import { Icon, RefusedChoices } from '#platform/ui'

/** What the script says when marks wait on this tablet, or were refused: without script, nothing ever waits. */
export function OnTablet() {
  return (
    <>
      <p class="outbox" hidden data-island="offline">
        Hors réseau : vos notes sont gardées sur cette tablette.
      </p>
      <p class="outbox" hidden data-island="signed-out">
        Reconnectez-vous pour envoyer vos notes : elles sont gardées sur cette tablette.
      </p>
      <div class="alert late" role="alert" hidden data-island="refused">
        <Icon name="alert" />
        <div class="stack">
          <b />
          <RefusedChoices />
        </div>
      </div>
    </>
  )
}
