import type { Group } from '#actions'
import { Button, ErrorSummary, Form, Heading, LinkButton, type Errors } from '#platform/ui'
import { typo } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { page, refusedPage, versionOf, type Ask, type Typed } from '#platform/web'
import { keptSheet } from './keep-sheet.ts'
import { sstKindWords, type HalfDay } from './sst.ts'
import type { SstPlace } from './place-store.ts'
import type { SstSession } from './store.ts'
import { SheetPerson } from './sheet-person.tsx'

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
    <SheetPerson {...{ place, halfDays, errors, typed, open, compare }} number={i + 1} />
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
        <LinkButton kind="quiet" href={`/certification/${group.id}/sst`}>
          Les sessions du groupe
        </LinkButton>
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
