import { LinkButton } from '#platform/ui'
import { fr, SENDS } from '../phone/door.ts'

/** What is not of every day, one press away. */
export const MyPages = () => (
  <nav class="stack tight" aria-label="Mes pages">
    <LinkButton kind="quiet" icon="pen" wide href="/formation/emarger">
      Émarger
    </LinkButton>
    <LinkButton kind="quiet" icon="calendar" wide href="/formation/mon-calendrier">
      Mon calendrier
    </LinkButton>
    <LinkButton kind="quiet" icon="award" wide href="/certification/mon-clea">
      Mon Cléa
    </LinkButton>
    <LinkButton kind="quiet" icon="award" wide href="/certification/mon-jury">
      Mon jury, mon attestation
    </LinkButton>
    <LinkButton kind="quiet" icon="phone" wide href={SENDS}>
      {fr.title}
    </LinkButton>
    <LinkButton kind="quiet" icon="help" wide href="/formation/aide">
      Aide
    </LinkButton>
  </nav>
)
