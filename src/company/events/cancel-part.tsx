import { asWritten } from '#platform/languages'
import { Alert, Button, fieldId, Form, TextArea } from '#platform/ui'
import { shownIn } from '../screen/door.ts'
import type { EventSentences } from './sentences.fr.ts'
import type { Shown } from './shown.ts'

type Props = Pick<Shown, 'event' | 'reached' | 'errors' | 'typed'> & { here: string; say: EventSentences }

/** The day does not take place: why, who is told, and a way back until they are. */
export function CancelledPart({ event, reached, here, say }: Props) {
  const { cancelled } = event
  if (!cancelled) return null
  return (
    <div id={fieldId('why')} tabIndex={-1}>
      <Alert kind="late" title={say.isCancelled}>
        <p {...asWritten}>{cancelled.why}</p>
        {reached > 0 && <p>{cancelled.toldAt ? say.wereTold(reached) : say.willBeTold(reached)}</p>}
        {!cancelled.toldAt && (
          <form method="post" action={`${here}/maintien`}>
            <Button kind="quiet" wide icon="check">
              {say.reinstate}
            </Button>
          </form>
        )}
      </Alert>
    </div>
  )
}

/** Folded away: seldom of use, and read by everybody. */
export function CancelPart({ event, here, errors = {}, typed, say }: Props) {
  const shown = shownIn({ errors, ...(typed ? { typed } : {}) })
  return (
    <details class="stack" open={Boolean(errors['why'])}>
      <summary>{say.cancelFold}</summary>
      <Form action={`${here}/annulation`}>
        <TextArea {...shown('why')} label={say.why} hint={say.whyHint} rows={2} maxlength={200} />
        {event.openedAt && <p class="hint">{say.whoIsTold}</p>}
        <Button kind="stop" wide>
          {say.cancel}
        </Button>
      </Form>
    </details>
  )
}
