import { Button, Field, Form, TextArea } from '#platform/ui'
import { AmountField, shownIn } from '../screen/door.ts'
import type { Event } from './event.ts'
import type { Shown } from './shown.ts'
import type { EventSentences } from './sentences.fr.ts'

type Props = Pick<Shown, 'event' | 'entries' | 'errors' | 'typed'> & { here: string; say: EventSentences }

/** The day is over: count, and say what was learnt. */
export const EndPart = (props: Props) => (
  <section class="panel stack">
    <h2>{props.say.end}</h2>
    <p>{props.say.endLead}</p>
    <BalanceForm {...props} />
  </section>
)

/** Counted badly, it is written again: anybody may read it. */
export const CorrectPart = (props: Props) => (
  <details class="stack" open={Object.keys(props.errors ?? {}).length > 0}>
    <summary>{props.say.correct}</summary>
    <BalanceForm {...props} />
  </details>
)

function BalanceForm({ event, entries, here, errors = {}, typed, say }: Props) {
  const shown = shownIn({ errors, ...(typed ? { typed } : {}) })
  const { balance } = event
  return (
    <Form action={`${here}/bilan`}>
      {balance && <input type="hidden" name="again" value="oui" />}
      <Field
        {...shown('came', cameIn(balance, entries))}
        label={say.came}
        inputmode="numeric"
        size={6}
        maxlength={5}
        autocomplete="off"
      />
      <AmountField
        {...shown('kilos', balance ? number(balance.ironed_g / 1000) : '0')}
        label={say.kilos}
        hint={say.kilosHint}
      />
      <AmountField
        {...shown('earned', balance ? number(balance.earnedCents / 100) : '')}
        label={say.earned}
        hint={say.earnedHint}
      />
      <TextArea
        {...shown('learnt', balance?.learnt)}
        label={say.learnt}
        {...(event.openedAt ? { hint: say.learntHint } : {})}
        rows={3}
        required={false}
      />
      <Button kind="quiet" wide icon="check">
        {balance ? say.correct : say.keepBalance}
      </Button>
    </Form>
  )
}

const number = (value: number): string => String(value).replace('.', ',')

/** What was kept, else what was counted at the door. */
const cameIn = (balance: Event['balance'], { count }: Shown['entries']): string =>
  balance ? number(balance.came) : count > 0 ? number(count) : ''
