import { Field, Select, type Errors } from '#platform/ui'
import { field, type Typed } from '#platform/web'
import { MOST_ON_A_SHEET, paperNames } from './paper.ts'
import type { LabelSentences } from './sentences.ts'

/** What `PaperFields` sends: the paper, the first free label of a sheet already begun. */
export const paperForm = (say: LabelSentences) => ({
  paper: field.oneOf(paperNames, say.choosePaper),
  from: field.whole(1, MOST_ON_A_SHEET, say.fromUnread),
})

type PaperOf = { say: LabelSentences; typed?: Typed; errors?: Errors }

/** On which paper labels are printed, and from which label of a sheet already begun. */
export function PaperFields({ say, typed = {}, errors = {} }: PaperOf) {
  const said = (name: string, otherwise: string) => {
    const value = typed[name]
    return typeof value === 'string' ? value : otherwise
  }
  return (
    <>
      <Select
        name="paper"
        label={say.paper}
        value={said('paper', 'L7160')}
        error={errors['paper']}
        options={paperNames.map((value) => ({ value, label: say.papers[value] }))}
      />
      <Field
        name="from"
        label={say.from}
        hint={say.fromHint}
        value={said('from', '1')}
        error={errors['from']}
        inputmode="numeric"
        size={3}
      />
    </>
  )
}
