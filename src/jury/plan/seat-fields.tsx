import { fullName, type Professional } from '#people'
import { Select } from '#platform/ui'
import { collegeWords, SEATS } from '../jury.ts'

type Props = { jurors: Professional[]; errors: Record<string, string>; value: (name: string) => string }

/** Who sits: for each seat, a person whom the partners of the action know and their college; and who presides. */
export function SeatFields({ jurors, errors, value }: Props) {
  return (
    <fieldset class="field">
      <legend>Membres du jury</legend>
      <p class="hint">Les deux collèges doivent siéger. Laissez vide ce qui ne sert pas.</p>
      {SEATS.map((n) => (
        <div class="row">
          <Select
            name={`juror-${n}`}
            label={`Membre ${n}`}
            empty="À choisir"
            options={jurors.map((one) => ({
              value: one.personId,
              label: `${fullName(one)}, ${one.organisationName}`,
            }))}
            value={value(`juror-${n}`)}
            error={errors[`juror-${n}`]}
          />
          <Select
            name={`college-${n}`}
            label={`Collège du membre ${n}`}
            empty="Choisir"
            options={Object.entries(collegeWords).map(([college, label]) => ({ value: college, label }))}
            value={value(`college-${n}`)}
          />
        </div>
      ))}
      <Select
        name="president"
        label="Qui préside"
        options={SEATS.map((n) => ({ value: String(n), label: `Membre ${n}` }))}
        value={value('president') || '1'}
        error={errors['president']}
      />
    </fieldset>
  )
}
