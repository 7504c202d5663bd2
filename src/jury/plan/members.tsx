import { fullName, type Professional } from '#people'
import { Button, Form, Select, Tag } from '#platform/ui'
import { de } from '#platform/i18n'
import type { Seat } from '../seat.ts'
import { collegeWords, type Jury, type Juror } from '../jury.ts'

/** Who judges, from which college, who has finished; and what a file did not say of them, to who leads. */
export function Members({ seat, known }: { seat: Seat; known: Professional[] }) {
  const { jury, jurors, leads } = seat
  const mayPreside = jurors.some((one) => one.part === 'president')
    ? []
    : jurors.filter((one) => one.personId)
  return (
    <>
      <Listed {...{ seat, known }} />
      {leads && mayPreside.length > 0 && <President jury={jury} known={mayPreside} />}
    </>
  )
}

function Listed({ seat, known }: { seat: Seat; known: Professional[] }) {
  const { jury, jurors, juror, leads } = seat
  return (
    <ul class="facts small">
      {jurors.map((one) => (
        <li>
          <b>{one.name}</b>
          {one.part === 'president' && ', préside'}
          {one.id === juror?.id && ' (vous)'}
          <br />
          {one.college ? collegeWords[one.college] : 'Collège : pas dit par le fichier'}{' '}
          {jury.stage === 'planned' &&
            (one.finishedAt ? (
              <Tag kind="ok">a fini</Tag>
            ) : (
              <Tag kind="none" icon="clock">
                n’a pas fini
              </Tag>
            ))}
          {leads && isIncomplete(one, known) && <Complete {...{ jury, one, known }} />}
        </li>
      ))}
    </ul>
  )
}

/** What a file did not say, and that may be said: nobody is named where nobody is known. */
const isIncomplete = (one: Juror, known: readonly Professional[]) =>
  !one.college || (!one.personId && known.length > 0)

function Complete({ jury, one, known }: { jury: Jury; one: Juror; known: Professional[] }) {
  return (
    <Form action={`/certification/jury/${jury.id}/membres/${one.id}`} label={`Compléter ${one.name}`}>
      {one.college ? (
        <input type="hidden" name="college" value={one.college} />
      ) : (
        <Select
          name="college"
          label={`Collège ${de(one.name)}`}
          options={Object.entries(collegeWords).map(([value, label]) => ({ value, label }))}
        />
      )}
      {!one.personId && (
        <Select
          name="person"
          label={`Qui est ${one.name}`}
          required={one.college !== null}
          empty={one.college ? 'Choisissez' : 'Personne de connu'}
          options={known.map((person) => ({
            value: person.personId,
            label: `${fullName(person)}, ${person.organisationName}`,
          }))}
        />
      )}
      <Button kind="quiet">Enregistrer</Button>
    </Form>
  )
}

function President({ jury, known }: { jury: Jury; known: Juror[] }) {
  return (
    <Form action={`/certification/jury/${jury.id}/presidence`} label="Dire qui préside">
      <Select
        name="juror"
        label="Qui préside"
        options={known.map((one) => ({ value: one.id, label: one.name }))}
      />
      <Button kind="quiet">Enregistrer</Button>
    </Form>
  )
}
