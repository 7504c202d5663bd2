import { fullName } from '#people'
import { Check, Field, Select, Tag, type Errors } from '#platform/ui'
import { de, typo } from '#platform/i18n'
import { writeDate } from '#platform/time'
import type { Typed } from '#platform/web'
import { halfDayName, type HalfDay } from './sst.ts'
import type { SstPlace } from './place-store.ts'
import { ComparedSheet } from './compared-sheet.tsx'

type PersonProps = {
  place: SstPlace
  number: number
  halfDays: HalfDay[]
  open: boolean
  compare: boolean
  errors?: Errors
  typed?: Typed
}

/** Somebody of a session: their half-days and their result, to write or already given. */
export function SheetPerson({ place, number, halfDays, open, compare, errors, typed }: PersonProps) {
  return (
    <section class="panel stack" id={`f-result${number}`} tabIndex={-1}>
      <div class="row between">
        <h2>{fullName(place)}</h2>
        <ResultTag place={place} />
      </div>
      {compare && <ComparedSheet {...{ place, number, halfDays }} typed={typed ?? {}} />}
      {open && place.result === null ? (
        <PersonFields {...{ place, number, halfDays, errors, typed }} />
      ) : (
        <p class="muted">
          {typo(
            `${place.presences.filter((one) => one === 'present').length} demi-journées sur ${halfDays.length}`,
          )}
        </p>
      )}
    </section>
  )
}

function ResultTag({ place }: { place: SstPlace }) {
  if (place.validUntil)
    return (
      <p>
        <Tag kind="ok">{typo(`Certificat ${place.certificateNumber}`)}</Tag>{' '}
        <span class="small muted">{`jusqu’au ${writeDate(place.validUntil)}`}</span>
      </p>
    )
  return place.result === null ? (
    <Tag kind="none">Résultat attendu</Tag>
  ) : (
    <Tag kind="wait">Non certifié·e</Tag>
  )
}

function PersonFields({ place, number, halfDays, errors, typed }: Omit<PersonProps, 'open' | 'compare'>) {
  const typedOr = (name: string, otherwise: string) => {
    const value = typed?.[name]
    return typeof value === 'string' ? value : otherwise
  }
  const name = fullName(place)
  return (
    <>
      <input type="hidden" name={`person${number}`} value={place.personId} />
      <fieldset class="field">
        <legend>{`Présence ${de(name)}`}</legend>
        <div class="row">
          {halfDays.map((half, i) => (
            <Check
              name={`half${number}-${half.number}`}
              label={halfDayName(half)}
              checked={
                typed ? typed[`half${number}-${half.number}`] !== undefined : place.presences[i] === 'present'
              }
            />
          ))}
        </div>
      </fieldset>
      <div class="duo">
        <Select
          name={`result${number}`}
          label={`Résultat ${de(name)}`}
          empty="Pas encore"
          value={typedOr(`result${number}`, '')}
          error={errors?.[`result${number}`]}
          options={[
            { value: 'certified', label: 'Certifié·e' },
            { value: 'not certified', label: 'Non certifié·e' },
          ]}
        />
        <Field
          name={`certificate${number}`}
          label={`Numéro de certificat ${de(name)}`}
          value={typedOr(`certificate${number}`, '')}
          error={errors?.[`certificate${number}`]}
          maxlength={40}
        />
      </div>
    </>
  )
}
