import { LinkButton } from '#platform/ui'

/** What somebody who learned here comes back for, their training over or not. */
export const Proofs = () => (
  <section class="stack">
    <h2>Ma formation</h2>
    <LinkButton kind="quiet" icon="pin" href="/moi/parcours" wide>
      Mon parcours
    </LinkButton>
    <LinkButton kind="quiet" icon="award" href="/certification/mon-clea" wide>
      Mon Cléa
    </LinkButton>
    <LinkButton kind="quiet" icon="award" href="/certification/mon-jury" wide>
      Mon jury, mon attestation
    </LinkButton>
    <LinkButton kind="quiet" icon="calendar" href="/formation/mon-calendrier" wide>
      Mon calendrier
    </LinkButton>
  </section>
)
