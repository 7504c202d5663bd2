import { LinkButton } from '#platform/ui'
import { SENDS } from '../phone/door.ts'
import type { DaySentences } from './sentences.fr.ts'

/** What is not of every day, one press away. `sends`: how the page of what the telephone keeps is called. */
export const MyPages = ({ say, sends }: { say: DaySentences; sends: string }) => (
  <nav class="stack tight" aria-label={say.myPages}>
    <LinkButton kind="quiet" icon="pen" wide href="/formation/emarger">
      {say.sign}
    </LinkButton>
    <LinkButton kind="quiet" icon="calendar" wide href="/formation/mon-calendrier">
      {say.calendar}
    </LinkButton>
    <LinkButton kind="quiet" icon="award" wide href="/certification/mon-clea">
      {say.clea}
    </LinkButton>
    <LinkButton kind="quiet" icon="award" wide href="/certification/mon-jury">
      {say.jury}
    </LinkButton>
    <LinkButton kind="quiet" icon="work" wide href="/entreprise-virtuelle">
      {say.company}
    </LinkButton>
    <LinkButton kind="quiet" icon="phone" wide href={SENDS}>
      {sends}
    </LinkButton>
    <LinkButton kind="quiet" icon="help" wide href="/formation/aide">
      {say.help}
    </LinkButton>
  </nav>
)
