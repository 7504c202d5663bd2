import { Alert, Empty, Icon, LinkButton, RefusedChoices } from '#platform/ui'
import type { PhoneSentences } from './sentences.fr.ts'

/** What waits on this telephone, on the day: shown by the script when something does (browser/trainee/sends.ts). */
export const StillHere = ({ say }: { say: PhoneSentences }) => (
  <section
    class="panel stack"
    aria-labelledby="encore"
    data-island="sends"
    data-one={say.one}
    data-many={say.many}
    hidden
  >
    <h2 id="encore">{say.stillHere}</h2>
    <p class="alert wait">
      <Icon name="offline" />
      <b data-count />
    </p>
    <p>{say.allKept}</p>
    <SendList say={say} />
  </section>
)

/** One line a letter: its picture when it has one, what it is, how heavy; and what was refused, with why and what to do. */
export const SendList = ({ say }: { say: PhoneSentences }) => (
  <>
    <ul class="sends" data-light={say.light} data-kb={say.kilobytes} data-mb={say.megabytes} />
    <template>
      <li>
        <img alt="" width={72} height={48} />
        <span>
          <b />
          <small class="muted" data-size />
        </span>
        <div data-island="refused" hidden>
          <Alert kind="late" title={say.refused}>
            <p />
          </Alert>
          <RefusedChoices />
        </div>
      </li>
    </template>
  </>
)

/** In place of the work of now, once all that stood on the day waits on this telephone. */
export const AllGiven = ({ say }: { say: PhoneSentences }) => (
  <div data-island="all-given" hidden>
    <Empty icon="done" title={say.allGiven} text={say.allGivenText}>
      <LinkButton kind="quiet" href="/formation/travail">
        {say.seeWork}
      </LinkButton>
    </Empty>
  </div>
)
