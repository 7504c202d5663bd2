import { Empty, Icon, LinkButton, Tag, useSizes } from '#platform/ui'
import { SENDS } from './own-screen.tsx'
import type { PhoneSentences } from './sentences.fr.ts'

/** What waits on this telephone, on the day: shown by the script when something does (browser/trainee/sends.ts). */
export const StillHere = ({ say }: { say: PhoneSentences }) => (
  <section
    class="panel stack"
    aria-labelledby="encore"
    data-island="sends"
    data-one={say.one}
    data-many={say.many}
    {...useSizes()}
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

/** One line a letter: its picture when it has one, what it is, how heavy; what was refused says so. */
const SendList = ({ say }: { say: PhoneSentences }) => (
  <>
    <ul class="sends" />
    <template>
      <li>
        <img alt="" width={72} height={48} />
        <span>
          <b />
          <small class="muted" data-size />
        </span>
        <p data-island="refused" hidden>
          <Tag kind="late">{say.refused}</Tag> <a href={SENDS}>{say.why}</a>
        </p>
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
