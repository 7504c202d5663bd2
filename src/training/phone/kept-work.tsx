import type { ComponentChildren } from 'preact'
import { Alert, LinkButton, Tag } from '#platform/ui'
import type { ActivityId } from '../ids.ts'
import { SENDS } from './own-screen.tsx'
import { fr } from './sentences.fr.ts'

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
export function KeptWork({ id }: { id: ActivityId }) {
  return (
    <>
      <WhileWork id={id} is={['waiting']}>
        <KeptHere />
        <LinkButton kind="quiet" wide icon="pen" href={`/formation/activites/${id}/donner`}>
          {fr.change}
        </LinkButton>
      </WhileWork>
      <WhileWork id={id} is={['refused']}>
        <Alert kind="late" title={fr.refused}>
          <a href={SENDS}>{fr.why}</a>
        </Alert>
      </WhileWork>
      <WhileWork id={id} is={['sent']}>
        <Alert kind="ok" title={fr.sent} />
      </WhileWork>
    </>
  )
}

/** Set by the script on the line of a work that waits here, in a list (browser/trainee/works.ts). */
export const KeptMark = () => (
  <template data-island="mark">
    <span data-marked>
      <Tag kind="wait" icon="offline">
        {fr.kept}
      </Tag>
    </span>
  </template>
)

/** Nothing is lost: it waits here, and leaves by itself. */
export function KeptHere() {
  return (
    <>
      <Alert kind="wait" icon="offline" title={fr.kept}>
        {fr.leavesAlone}
      </Alert>
      <LinkButton kind="go" wide icon="arrow" href="/formation/aujourdhui">
        {fr.goOn}
      </LinkButton>
    </>
  )
}
