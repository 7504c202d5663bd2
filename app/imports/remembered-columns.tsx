import type { Actor } from '#people'
import type { Importer, Remembered } from '#platform/imports'
import { writeShortDate, parisDay } from '#platform/time'
import { Button, Icon, Table } from '#platform/ui'

/** The columns that somebody asked to remember for such files, each with the way to forget it. */
export function RememberedColumns({
  importer,
  remembered,
}: {
  importer: Importer<Actor>
  remembered: readonly Remembered[]
}) {
  if (remembered.length === 0) return null
  return (
    <details class="panel why">
      <summary>
        <Icon name="chevron" />
        Les colonnes retenues ({remembered.length})
      </summary>
      <Table
        caption="Les colonnes retenues"
        captionHidden
        columns={[
          { key: 'header', label: 'Dans vos fichiers', cell: ({ header }) => header },
          { key: 'label', label: 'C’est', cell: ({ key }) => importer.columns[key]?.label ?? key },
          {
            key: 'when',
            label: 'Dit le',
            cell: ({ chosenAt, mine }) =>
              `${writeShortDate(parisDay(chosenAt))}${mine ? '' : ', par quelqu’un d’autre'}`,
          },
          {
            key: 'forget',
            label: 'Oublier',
            cell: ({ header }) => (
              <form method="post" action={`/imports/${importer.kind}/colonnes/oublier`}>
                <input type="hidden" name="header" value={header} />
                <Button kind="quiet" label={`Oublier « ${header} »`}>
                  Oublier
                </Button>
              </form>
            ),
          },
        ]}
        rows={[...remembered]}
      />
    </details>
  )
}
