import type { Group } from '#actions'
import { fullName } from '#people'
import { Button, Check, ErrorSummary, Field, Form, Heading, Select, Tag, type Errors } from '#platform/ui'
import { typo, writeList } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { CHANGED_MEANWHILE, page, refusedPage, versionOf, type Ask, type Typed } from '#platform/web'
import { keptSheet, type SheetRefusal } from './keep-sheet.ts'
import { backToSst } from './pages.tsx'
import { sstKindWords, type HalfDay } from './sst.ts'
import type { SstPlace, SstSession } from './store.ts'

export const sheetSentences = {
  absent: 'Pas de certificat sans toutes les demi-journées.',
  'no number': 'Donnez le numéro du certificat.',
  'number taken': 'Ce numéro est déjà celui d’une autre personne.',
  'not over': 'La session n’est pas finie : le résultat se donne à la fin.',
  'changed meanwhile': CHANGED_MEANWHILE,
} satisfies Record<SheetRefusal, string>

type View = {
  session: SstSession
  group: Group
  halfDays: HalfDay[]
  places: SstPlace[]
  manages: boolean
  errors?: Errors
  typed?: Typed
  /** What is kept stands beside what was typed: somebody else kept it meanwhile. */
  compare?: boolean
}

/** One session: who was there at each half-day, and the result of each person. */
export function sstSessionPage(
  c: Ask,
  { session, group, halfDays, places, manages, errors, typed, compare = false }: View,
): Response {
  const title = `${sstKindWords[session.kind]}, ${session.code}`
  const answer = errors ? refusedPage : page
  const open = manages && places.some((place) => place.result === null)
  const people = places.map((place, i) => (
    <Person {...{ place, halfDays, errors, typed, open, compare }} number={i + 1} />
  ))
  return answer(
    c,
    { title, room: 'certification', density: 'bureau', space: 'Formation', refused: errors !== undefined },
    <div class="stack loose">
      <Heading
        over={group.title}
        title={title}
        lead={typo(
          `Du ${writeDate(session.startsOn)} au ${writeDate(session.endsOn)}, avec ${session.trainerName}.`,
        )}
      >
        {backToSst(group.id)}
      </Heading>
      {errors && <ErrorSummary errors={errors} />}
      {open ? (
        <Form action={`/certification/sst/${session.id}`}>
          <input type="hidden" name="seen" value={versionOf(keptSheet(places))} />
          {people}
          <p>
            <Button icon="check">Enregistrer la feuille</Button>
          </p>
        </Form>
      ) : (
        people
      )}
    </div>,
  )
}

const halfDayName = (half: HalfDay): string =>
  `${writeDate(half.day)}, ${half.half === 'morning' ? 'matin' : 'après-midi'}`

type PersonProps = {
  place: SstPlace
  number: number
  halfDays: HalfDay[]
  open: boolean
  compare: boolean
  errors?: Errors
  typed?: Typed
}

function Person({ place, number, halfDays, open, compare, errors, typed }: PersonProps) {
  return (
    <section class="panel stack" id={`f-result${number}`} tabIndex={-1}>
      <div class="row between">
        <h2>{fullName(place)}</h2>
        <ResultTag place={place} />
      </div>
      {compare && <Compared {...{ place, number, halfDays }} typed={typed ?? {}} />}
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

/** What is kept of somebody, where it is not what was typed; and what was typed, where a result has closed the fields. */
function Compared({ place, number, halfDays, typed }: ComparedProps) {
  const ticked = (half: HalfDay) => typed[`half${number}-${half.number}`] !== undefined
  const there = (i: number) => place.presences[i] === 'present'
  const result = String(typed[`result${number}`] ?? '')
  const certificate = String(typed[`certificate${number}`] ?? '')
  const same =
    halfDays.every((half, i) => ticked(half) === there(i)) &&
    result === (place.result ?? '') &&
    certificate === (place.certificateNumber ?? '')
  if (typed[`person${number}`] === undefined || same) return null
  const kept = halfDays.filter((_, i) => there(i)).map(halfDayName)
  return (
    <>
      <p class="small">
        {typo(`Enregistré : ${kept.length > 0 ? `présence ${writeList(kept)}` : 'aucune présence'}`)}
      </p>
      {place.result !== null && (
        <p class="small">
          {typo(
            `Vous aviez écrit : ${result === 'certified' ? `certifié·e, ${certificate}` : result === '' ? 'pas de résultat' : 'non certifié·e'}`,
          )}
        </p>
      )}
    </>
  )
}

type ComparedProps = Pick<PersonProps, 'place' | 'number' | 'halfDays'> & { typed: Typed }

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
        <legend>{`Présence de ${name}`}</legend>
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
          label={`Résultat de ${name}`}
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
          label={`Numéro de certificat de ${name}`}
          value={typedOr(`certificate${number}`, '')}
          error={errors?.[`certificate${number}`]}
          maxlength={40}
        />
      </div>
    </>
  )
}
