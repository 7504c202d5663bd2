import { LinkButton } from '#platform/ui'
import type { MineSentences } from './sentences.fr.ts'

/** What somebody who learned here comes back for, their training over or not. */
export const Proofs = ({ say }: { say: MineSentences }) => (
  <section class="stack">
    <h2>{say.myTraining}</h2>
    <LinkButton kind="quiet" icon="award" href="/portfolio" wide>
      {say.myPortfolio}
    </LinkButton>
    <LinkButton kind="quiet" icon="pin" href="/moi/parcours" wide>
      {say.myPath}
    </LinkButton>
    <LinkButton kind="quiet" icon="work" href="/immersions/mes-immersions" wide>
      {say.myImmersions}
    </LinkButton>
    <LinkButton kind="quiet" icon="award" href="/certification/mon-clea" wide>
      {say.myClea}
    </LinkButton>
    <LinkButton kind="quiet" icon="award" href="/certification/mon-jury" wide>
      {say.myJury}
    </LinkButton>
    <LinkButton kind="quiet" icon="calendar" href="/formation/mon-calendrier" wide>
      {say.myCalendar}
    </LinkButton>
  </section>
)
