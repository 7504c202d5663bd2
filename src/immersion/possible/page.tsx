import { fullName, type Person } from '#people'
import { writeCount } from '#platform/i18n'
import { writeDate, writeShortDate, type Day } from '#platform/time'
import { Alert, Button, DateField, Form, Heading, Select, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { HOSTS, type Host } from '../hosts/door.ts'
import { ceilings, readings } from '../law/door.ts'
import { aimWords, daysOf, type PastImmersion } from '../past/door.ts'
import type { Counted } from './count-store.ts'
import type { RoomLeft } from './room-left.ts'

type Shown = {
  host: Host
  person: Person
  /** their immersions at this host */
  here: readonly PastImmersion[]
  start: Day
  renews: PastImmersion | undefined
  left: RoomLeft | undefined
  /** in the twelve months that end on the first day */
  counted: Counted | undefined
}

/** How many days somebody may still go to a host, until when, and why not more: before anybody types a convention. */
export function possiblePage(c: Ask, { host, person, here, start, renews, left, counted }: Shown): Response {
  const title = `${fullName(person)} chez ${host.name}`
  const dates = ({ fromDay, toDay }: PastImmersion) =>
    `${writeShortDate(fromDay)} au ${writeShortDate(toDay)}`
  return page(
    c,
    { title, room: 'immersion', density: 'bureau', space: 'Immersions', here: HOSTS },
    <div class="stack loose">
      <Heading title={title} lead="Ce qui est encore possible, d’après les immersions connues ici." />
      <Answer left={left} start={start} />
      {counted && (
        <p>
          Sur les douze mois qui finissent le {writeDate(start)} :{' '}
          {writeCount(counted.conventions, 'convention')} sur {ceilings.conventions},{' '}
          {writeCount(counted.days, 'jour')} sur {ceilings.days}.
        </p>
      )}
      <div class="narrow">
        <Form action={`${HOSTS}/${host.id}/personnes/${person.id}`} method="get" label="Changer la question">
          <DateField name="debut" label="Si elle commence le" value={start} />
          {here.length > 0 && (
            <Select
              name="renouvelle"
              label="De quoi s’agit-il"
              empty="Une nouvelle immersion"
              options={here.map((one) => ({
                value: one.id,
                label: `Le renouvellement de celle du ${dates(one)}`,
              }))}
              value={renews?.id ?? ''}
              required={false}
            />
          )}
          <Button kind="quiet">Calculer</Button>
        </Form>
      </div>
      {here.length > 0 && (
        <Table
          caption="Ses immersions chez cet employeur"
          columns={[
            { key: 'dates', label: 'Dates', cell: dates },
            { key: 'days', label: 'Jours de calendrier', num: true, cell: daysOf },
            {
              key: 'aim',
              label: 'Objet',
              cell: ({ objects }) => objects.map((aim) => aimWords[aim]).join(', '),
            },
          ]}
          rows={[...here]}
        />
      )}
      <p>
        <a href={`${HOSTS}/${host.id}`}>Voir cet employeur</a>
      </p>
    </div>,
  )
}

function Answer({ left, start }: Pick<Shown, 'left' | 'start'>) {
  if (!left)
    return (
      <Alert
        kind="wait"
        title="Sans SIRET, personne ne peut aller en immersion ici. Demandez-le à l’employeur."
      />
    )
  if (!left.possible)
    return (
      <Alert kind="late" title={`Pas à partir du ${writeDate(start)}`}>
        {left.verdict.sentence} <Doubts doubts={left.verdict.doubts} />
      </Alert>
    )
  return (
    <Alert
      kind="ok"
      title={`Il reste ${writeCount(left.days, 'jour')} chez cet employeur, jusqu’au ${writeDate(left.lastDay)}`}
    >
      <p>Un jour de plus n’est pas possible. {left.stop.sentence}</p>
      <Doubts doubts={[...new Set([...left.doubts, ...left.stop.doubts])]} />
    </Alert>
  )
}

/** A reading of ours is said to be one. */
const Doubts = ({ doubts }: { doubts: readonly (keyof typeof readings)[] }) => (
  <>
    {doubts.map((doubt) => (
      <p>
        Notre lecture : « {readings[doubt].kept} » À confirmer : « {readings[doubt].doubt} »
      </p>
    ))}
  </>
)
