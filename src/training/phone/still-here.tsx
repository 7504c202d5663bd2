import { Alert, Empty, Icon, LinkButton, RefusedChoices } from '#platform/ui'
import { fr } from './sentences.fr.ts'

/** What waits on this telephone, on the day: shown by the script when something does (browser/trainee/sends.ts). */
export const StillHere = () => (
  <section
    class="panel stack"
    aria-labelledby="encore"
    data-island="sends"
    data-one={fr.one}
    data-many={fr.many}
    hidden
  >
    <h2 id="encore">{fr.stillHere}</h2>
    <p class="alert wait">
      <Icon name="offline" />
      <b data-count />
    </p>
    <p>{fr.allKept}</p>
    <SendList />
  </section>
)

/** One line a letter: its picture when it has one, what it is, how heavy; and what was refused, with why and what to do. */
export const SendList = () => (
  <>
    <ul class="sends" />
    <template>
      <li>
        <img alt="" width={72} height={48} />
        <span>
          <b />
          <small class="muted" data-size />
        </span>
        <div data-island="refused" hidden>
          <Alert kind="late" title={fr.refused}>
            <p />
          </Alert>
          <RefusedChoices />
        </div>
      </li>
    </template>
  </>
)

/** In place of the work of now, once all that stood on the day waits on this telephone. */
export const AllGiven = () => (
  <div data-island="all-given" hidden>
    <Empty icon="done" title={fr.allGiven} text={fr.allGivenText}>
      <LinkButton kind="quiet" href="/formation/travail">
        {fr.seeWork}
      </LinkButton>
    </Empty>
  </div>
)
