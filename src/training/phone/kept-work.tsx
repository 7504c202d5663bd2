import type { ComponentChildren } from 'preact'
import { Alert, LinkButton, Tag } from '#platform/ui'
import type { ActivityId } from '../ids.ts'
import { SENDS } from './own-screen.tsx'
import type { PhoneSentences } from './sentences.fr.ts'

/** Where a work stands on this telephone: nothing of it waits, it waits, it has left since the page was written, it was refused. */
type Where = 'none' | 'waiting' | 'sent' | 'refused'

/** Shown while a work stands there: the script alone knows it (browser/trainee/works.ts). Without script, nothing ever waits. */
export function WhileWork({
  id,
  is,
  children,
}: {
  id: ActivityId
  is: Where[]
  children: ComponentChildren
}) {
  return (
    <div class="stack" data-work={id} data-when={is.join(' ')} hidden={!is.includes('none')}>
      {children}
    </div>
  )
}

/** What this telephone keeps of a work, told on top of its page. */
export function KeptWork({ id, say }: { id: ActivityId; say: PhoneSentences }) {
  return (
    <>
      <WhileWork id={id} is={['waiting']}>
        <KeptHere say={say} />
        <LinkButton kind="quiet" wide icon="pen" href={`/formation/activites/${id}/donner`}>
          {say.change}
        </LinkButton>
      </WhileWork>
      <WhileWork id={id} is={['refused']}>
        <Alert kind="late" title={say.refused}>
          <a href={SENDS}>{say.why}</a>
        </Alert>
      </WhileWork>
      <WhileWork id={id} is={['sent']}>
        <Alert kind="ok" title={say.sent} />
      </WhileWork>
    </>
  )
}

/** Set by the script on the line of a work that waits here, in a list (browser/trainee/works.ts). */
export const KeptMark = ({ say }: { say: PhoneSentences }) => (
  <template data-island="mark">
    <span data-marked>
      <Tag kind="wait" icon="offline">
        {say.kept}
      </Tag>
    </span>
  </template>
)

/** Nothing is lost: it waits here, and leaves by itself. */
export function KeptHere({ say }: { say: PhoneSentences }) {
  return (
    <>
      <Alert kind="wait" icon="offline" title={say.kept}>
        {say.leavesAlone}
      </Alert>
      <LinkButton kind="go" wide icon="arrow" href="/formation/aujourdhui">
        {say.goOn}
      </LinkButton>
    </>
  )
}
