import { writeCount } from '#platform/i18n'
import { writeClock, writeFullDay } from '#platform/time'
import { Button, Empty, Form, LinkButton, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import { lanesOf, DayHead, type OpenWorkday } from '../workday/door.ts'
import { dayAddress, dispatchPage } from '../space.tsx'

/** Who rides what on a day. `lastWeek`: how many rode that day a week before. */
export function teamPage(c: Ask, open: OpenWorkday, lastWeek: number): Response {
  const { day, work } = open
  const address = `${dayAddress(day)}/equipe`
  const lanes = lanesOf(work)
  return dispatchPage(
    c,
    { title: `Équipe, ${writeFullDay(day)}` },
    <div class="stack">
      <DayHead open={open} here="equipe" now={c.var.now} />
      <div class="row">
        <LinkButton kind="quiet" icon="plus" href={`${address}/nouveau`}>
          Ajouter un vélo
        </LinkButton>
        {lastWeek > 0 && lanes.length === 0 && (
          <Form action={`${address}/copier`} label="Copier la semaine dernière">
            <Button kind="quiet">Copier la semaine dernière ({writeCount(lastWeek, 'vélo')})</Button>
          </Form>
        )}
      </div>
      {lanes.length === 0 ? (
        <Empty
          title="Personne ne roule encore ce jour-là"
          text="Dites qui roule, sur quel vélo, et de quelle heure à quelle heure."
        />
      ) : (
        <Table
          caption="Qui roule"
          rows={lanes}
          columns={[
            {
              key: 'bike',
              label: 'Vélo',
              header: true,
              cell: ({ shift }) => <a href={`${address}/${shift.id}`}>{shift.bike.name}</a>,
            },
            {
              key: 'who',
              label: 'Livreur·se',
              cell: ({ shift }) => shift.courier?.name ?? 'Personne encore',
            },
            {
              key: 'hours',
              label: 'Heures',
              cell: ({ shift }) => `${writeClock(shift.startsAt)} à ${writeClock(shift.endsAt)}`,
            },
            {
              key: 'pause',
              label: 'Pause',
              cell: ({ shift: { pause } }) =>
                pause
                  ? `${pause.minutes} min, de ${writeClock(pause.from)} à ${writeClock(pause.to)}`
                  : 'Aucune',
            },
            { key: 'heavy', label: 'Plus de 15 kg', cell: ({ shift }) => (shift.heavy ? 'Oui' : 'Non') },
            { key: 'doors', label: 'Portes', num: true, cell: ({ doors }) => doors },
          ]}
        />
      )}
    </div>,
  )
}
