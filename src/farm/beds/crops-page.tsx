import type { Day } from '#platform/time'
import { Empty, Heading, LinkButton, Table, Tag, Unbroken } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Bed } from '../bed.ts'
import { cropName, sameFamilyNextYear, type Crop } from '../crop.ts'
import { FARM } from '../farm.ts'
import { managePage } from '../manage-frame.tsx'
import { CropState } from './crop-state.tsx'
import { CalendarTable } from './calendar-table.tsx'

type CropsView = { beds: Bed[]; crops: Crop[]; today: Day }

/** What grows, what is planned, and the calendar that the work of each day comes from. */
export function cropsPage(c: Ask, { beds, crops, today }: CropsView): Response {
  const title = 'Les cultures'
  const open = crops.filter(({ standing }) => standing !== 'ended')
  const bedOf = (crop: Crop) => beds.find(({ id }) => id === crop.bedId)
  return managePage(
    c,
    { title, here: 'cultures' },
    <>
      <Heading title={title}>
        <LinkButton icon="plus" href={`${FARM}/cultures/nouvelle`}>
          Prévoir une culture
        </LinkButton>
      </Heading>
      {open.length === 0 ? (
        <Empty
          icon="sheet"
          title="Rien n’est prévu, rien ne pousse"
          text={beds.length === 0 ? 'Ajoutez d’abord une planche.' : 'Prévoyez une culture sur une planche.'}
        >
          {beds.length === 0 && <a href={`${FARM}/planches/nouvelle`}>Ajouter une planche</a>}
        </Empty>
      ) : (
        <Table
          caption="En place et prévues"
          rows={open}
          columns={[
            {
              key: 'name',
              label: 'Culture',
              cell: (row) => <a href={`${FARM}/cultures/${row.id}`}>{cropName(row)}</a>,
            },
            {
              key: 'bed',
              label: 'Planche',
              cell: (row) => <a href={`${FARM}/planches/${row.bedId}`}>{bedOf(row)?.name}</a>,
            },
            { key: 'state', label: 'État', cell: (row) => <CropState crop={row} today={today} /> },
            {
              key: 'lot',
              label: 'Lot du fournisseur',
              cell: ({ supplierLot: lot }) =>
                lot ? <Unbroken text={lot} /> : <Tag kind="wait">Pas dit</Tag>,
            },
            {
              key: 'rotation',
              label: 'Rotation',
              cell: (row) =>
                sameFamilyNextYear(
                  row,
                  crops.filter((one) => one.bedId === row.bedId),
                ).length > 0 ? (
                  <Tag kind="wait">Même famille deux ans</Tag>
                ) : (
                  'Bonne'
                ),
            },
          ]}
        />
      )}
      <CalendarTable today={today} />
    </>,
  )
}
