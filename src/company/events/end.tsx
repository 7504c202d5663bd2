import { Button, Field, Form, TextArea } from '#platform/ui'
import { shownIn } from '../frame.tsx'
import type { Shown } from './shown.ts'
import { french as say } from './sentences.fr.ts'

/** The day is over: count, and say what was learnt. */
export function EndPart({ here, errors = {}, typed }: Pick<Shown, 'errors' | 'typed'> & { here: string }) {
  const shown = shownIn({ errors, ...(typed ? { typed } : {}) })
  return (
    <section class="panel stack">
      <h2>{say.end}</h2>
      <p>{say.endLead}</p>
      <Form action={`${here}/bilan`}>
        <Field
          {...shown('came')}
          label={say.came}
          inputmode="numeric"
          size={6}
          maxlength={5}
          autocomplete="off"
        />
        <Field
          {...shown('kilos', '0')}
          label={say.kilos}
          hint={say.kilosHint}
          inputmode="decimal"
          size={6}
          maxlength={7}
          autocomplete="off"
        />
        <Field
          {...shown('earned')}
          label={say.earned}
          inputmode="decimal"
          size={8}
          maxlength={12}
          autocomplete="off"
        />
        <TextArea {...shown('learnt')} label={say.learnt} rows={3} required={false} />
        <Button kind="quiet" wide icon="check">
          {say.keepBalance}
        </Button>
      </Form>
    </section>
  )
}
