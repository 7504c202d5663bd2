import { Field, Select, type Errors } from '#platform/ui'
import { field, type Typed } from '#platform/web'
import { MOST_ON_A_SHEET, paperNames, papers } from './paper.ts'

/** What `PaperFields` sends: the paper, the first free label of a sheet already begun. */
export const paperForm = {
  paper: field.oneOf(paperNames, 'Choisissez le papier.'),
  from: field.whole(1, MOST_ON_A_SHEET),
}

/** On which paper labels are printed, and from which label of a sheet already begun. */
export function PaperFields({ typed = {}, errors = {} }: { typed?: Typed; errors?: Errors }) {
  const said = (name: string, otherwise: string) => {
    const value = typed[name]
    return typeof value === 'string' ? value : otherwise
  }
  return (
    <>
      <Select
        name="paper"
        label="Le papier"
        value={said('paper', 'L7160')}
        error={errors['paper']}
        options={paperNames.map((value) => ({ value, label: papers[value].words }))}
      />
      <Field
        name="from"
        label="Commencer à l’étiquette n°"
        hint="1 : une feuille neuve. On compte de gauche à droite, puis ligne par ligne."
        value={said('from', '1')}
        error={errors['from']}
        inputmode="numeric"
        size={3}
      />
    </>
  )
}
