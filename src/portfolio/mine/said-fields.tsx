import { Field, TextArea } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { SaidFaults } from './said-form.ts'
import type { MineSentences } from './sentences.fr.ts'
import type { Way } from './way.ts'

type Props = { say: MineSentences; typed: Typed; errors: SaidFaults; way: Way | undefined }

/** What its person says of an evidence. When, where and with whom wait behind a fold. */
export function SaidFields({ say, typed, errors, way }: Props) {
  const value = (name: string) => String(typed[name] ?? '')
  const told = (name: string) => ({ name, value: value(name), error: errors[name] })
  const isFolded = !['day', 'place', 'withWhom'].some((name) => errors[name])
  return (
    <>
      {(way === 'lien' || value('link') !== '') && (
        <Field {...told('link')} type="url" label={say.link} maxlength={500} />
      )}
      <Field {...told('title')} label={say.name} hint={say.nameHint} maxlength={120} required />
      <TextArea {...told('did')} label={say.did} rows={3} required={way === 'mots'} />
      <TextArea {...told('learnt')} label={say.learnt} rows={2} required={false} />
      <details class="stack" open={!isFolded}>
        <summary>{say.more}</summary>
        <Field {...told('day')} type="date" label={say.day} />
        <Field {...told('place')} label={say.place} maxlength={120} />
        <Field {...told('withWhom')} label={say.withWhom} maxlength={120} />
      </details>
    </>
  )
}
