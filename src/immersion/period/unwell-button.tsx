import { asWritten } from '#platform/languages'
import { Alert, Button } from '#platform/ui'
import { tells } from '../link-space.tsx'
import { waits } from '../own-space.tsx'
import type { ImmersionWords } from '../words/door.ts'

type Props = {
  say: ImmersionWords['unwell']
  at: string
  referent: string
  inSpace: boolean
  /** they asked today already, and were not called since */
  isAsked: boolean
}

/** One press during an immersion, for who is not well there; then that they asked. In their own space, their telephone keeps it until there is a network. */
export const UnwellButton = ({ say, at, referent, inSpace, isAsked }: Props) =>
  isAsked ? (
    <div id="ca-ne-va-pas">
      <Alert kind="ok" title={say.told}>
        <bdi {...asWritten}>{referent}</bdi>
      </Alert>
    </div>
  ) : (
    <section class="panel stack" id="ca-ne-va-pas">
      <h2>{say.title}</h2>
      <p>
        {say.touch} <bdi {...asWritten}>{referent}</bdi>
      </p>
      <form
        class="stack"
        method="post"
        action={`${at}/ca-ne-va-pas`}
        aria-label={say.press}
        {...(inSpace ? waits(say.press, at) : tells)}
      >
        <Button kind="quiet" wide icon="help">
          {say.press}
        </Button>
      </form>
    </section>
  )
