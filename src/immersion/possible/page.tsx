import { fullName, type Person } from '#people'
import { chez, writeCount } from '#platform/i18n'
import { writeDate, writeShortDate, type Day } from '#platform/time'
import { Alert, Button, DateField, Form, Heading, Select, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import { aimWords } from '../aim-words.ts'
import { type Host } from '../hosts/door.ts'
import { CONVENTIONS, HOSTS, immersionPage, writeBirth } from '../frame.tsx'
import { ceilings, type RoomLeft } from '../law/door.ts'
import { daysOf } from '../past/door.ts'
import { StartCalendar } from './calendar.tsx'
import type { Start } from './starts.ts'
import type { Counted } from './count-store.ts'
import { Doubts } from './doubts.tsx'
import type { Stay } from './read-stays.ts'

type Shown = {
  host: Host
  person: Person
  /** their immersions at this host */
  here: readonly Stay[]
  start: Day
  renews: Stay | undefined
  left: RoomLeft | undefined
  /** why the first day is not free: they are elsewhere */
  taken: string | undefined
  /** in the twelve months that end on the first day */
  counted: Counted | undefined
  weeks: readonly Start[][] | undefined
  /** they may prepare a convention for that person */
  mayWrite: boolean
}

/** How many days somebody may still go to a host, until when, and why not more: before anybody types a convention. */
export function possiblePage(
  c: Ask,
  { host, person, here, start, renews, left, taken, counted, weeks, mayWrite }: Shown,
): Response {
  const title = `${fullName(person)} ${chez(host.name)}`
  const dates = ({ fromDay, toDay }: Stay) => `${writeShortDate(fromDay)} au ${writeShortDate(toDay)}`
  return immersionPage(
    c,
    { title },
    <>
      <Heading
        title={title}
        over={writeBirth(person)}
        lead="Ce qui est encore possible, d’après les immersions connues ici."
      />
      <Answer left={left} taken={taken} start={start} />
      {weeks && (
        <StartCalendar
          weeks={weeks}
          hrefOf={
            mayWrite && (!renews || renews.mayRenew)
              ? (day) =>
                  `${CONVENTIONS}/nouvelle?personne=${person.id}&employeur=${host.id}&debut=${day}${
                    renews?.mayRenew ? `&renouvelle=${renews.id}` : ''
                  }`
              : undefined
          }
        />
      )}
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
    </>,
  )
}

function Answer({ left, taken, start }: Pick<Shown, 'left' | 'taken' | 'start'>) {
  if (!left)
    return (
      <Alert
        kind="wait"
        title="Sans SIRET, personne ne peut aller en immersion ici. Demandez-le à l’employeur."
      />
    )
  if (taken)
    return (
      <Alert kind="late" title={`Pas à partir du ${writeDate(start)}`}>
        {taken}
      </Alert>
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
