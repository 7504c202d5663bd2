import { accompanyingOf, fullName, professionals, readPerson, type Actor, type Professional } from '#people'
import { parisDay, writeFullDay } from '#platform/time'
import { Button, ErrorSummary, Form, Heading, LinkButton, Path, Select } from '#platform/ui'
import { notFound, page, refusedPage, type Ask } from '#platform/web'
import { inOrder, livedPointsFor, type LivedStep } from '../lived/door.ts'
import { ACCOMPANIED, type Accompaniment } from './accompaniment.ts'
import { AroundView } from './around-view.tsx'
import { accompanimentsOf } from './store.ts'

type Led = { actor: Actor; one: Accompaniment }

/** Somebody who is accompanied: their file, who accompanies them, and how it ends or goes on with a colleague. */
export async function accompanimentPage(
  c: Ask,
  { one }: Led,
  errors: Record<string, string> = {},
  lived: readonly LivedStep[] = [],
): Promise<Response> {
  const { db, now } = c.var
  const person = await readPerson(db, one.personId)
  const named = (await accompanimentsOf(db, [one.personId])).find(({ id }) => id === one.id)
  if (!person || !named) throw notFound()
  const colleagues = await professionals(db, 'referent', parisDay(now), one.organisationId)
  const around = await accompanyingOf(db, one.personId, parisDay(now))
  const refused = Object.keys(errors).length > 0
  const answer = refused ? refusedPage : page
  const title = fullName(person)
  const lead = `Accompagnement par ${named.referentName}, ${named.organisationName}, depuis le ${writeFullDay(one.fromDay)}.`
  return answer(
    c,
    { title, room: 'orientation', density: 'bureau', space: 'Orientation', refused },
    <div class="stack loose narrow">
      <Heading title={title} lead={lead} />
      <ErrorSummary errors={errors} />
      <p>
        <LinkButton href={`/personnes/${named.whoId}`}>Ouvrir son dossier</LinkButton>
      </p>
      {lived.length > 0 && (
        <section class="stack">
          <h2>Son parcours</h2>
          <Path points={inOrder(livedPointsFor(lived, now))} />
        </section>
      )}
      {around.length > 1 && <AroundView around={around} />}
      {one.untilDay ? (
        <Over one={one} untilDay={one.untilDay} />
      ) : (
        <>
          <PassOn one={one} colleagues={colleagues} error={errors['referent']} />
          <Form action={`${ACCOMPANIED}/${one.id}/fin`}>
            <h2>Terminer</h2>
            <p>Dès demain, son dossier ne vous est plus ouvert. Vous pourrez reprendre.</p>
            <Button kind="stop">Terminer l’accompagnement</Button>
          </Form>
        </>
      )}
      <p>
        <a href={ACCOMPANIED}>Toutes les personnes accompagnées</a>
      </p>
    </div>,
  )
}

const Over = ({
  one,
  untilDay,
}: {
  one: Accompaniment
  untilDay: NonNullable<Accompaniment['untilDay']>
}) => (
  <Form action={`${ACCOMPANIED}/${one.id}/reprise`}>
    <p>{`Terminé le ${writeFullDay(untilDay)}.`}</p>
    <Button kind="quiet">Reprendre l’accompagnement</Button>
  </Form>
)

function PassOn(props: { one: Accompaniment; colleagues: Professional[]; error: string | undefined }) {
  const { one, colleagues, error } = props
  const others = colleagues.filter(({ personId }) => personId !== one.referentId)
  if (others.length === 0) return null
  return (
    <Form action={`${ACCOMPANIED}/${one.id}/referent`}>
      <h2>Confier à un autre</h2>
      <Select
        name="referent"
        label="Qui accompagne maintenant ?"
        empty="Choisir"
        error={error}
        options={others.map((other) => ({ value: other.personId, label: fullName(other) }))}
      />
      <Button kind="quiet">Confier</Button>
    </Form>
  )
}
