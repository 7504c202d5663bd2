import type { Gift } from '#farm'
import { typo } from '#platform/i18n'
import { writeClock, writeShortDate } from '#platform/time'
import { Button, Form, Table, Tag, type Column } from '#platform/ui'
import type { ReachedGift } from './gift-store.ts'
import { RECALLS } from './search.tsx'
import type { RecallId } from '../ids.ts'

const columns: Column<Gift>[] = [
  { key: 'who', label: 'À qui', cell: (one) => one.toWhom || 'Personne n’est écrit' },
  { key: 'goods', label: 'Ce qui a été donné', cell: (one) => typo(one.goods) },
  { key: 'day', label: 'Jour', cell: (one) => writeShortDate(one.on) },
  { key: 'lot', label: 'Lot', cell: (one) => one.lotNumber },
]

/** To whom the farm gave some of what is called back: nobody can write to them, somebody calls. */
export function Gifts({ gifts }: { gifts: Gift[] }) {
  if (gifts.length === 0) return null
  return <Table caption="Donné par la ferme" rows={gifts} columns={columns} />
}

type KnownGifts = { gifts: Gift[]; known: Map<string, ReachedGift>; recallId: RecallId }

/** The same once it is decided, with the button of whoever calls them. */
export function GiftsReached({ gifts, known, recallId }: KnownGifts) {
  if (gifts.length === 0) return null
  const last: Column<Gift> = {
    key: 'reached',
    label: 'Joint',
    all: true,
    cell: (one) => <GiftCell one={one} reached={known.get(one.id)} recallId={recallId} />,
  }
  return <Table caption="Donné par la ferme" rows={gifts} columns={[...columns, last]} />
}

type Cell = { one: Gift; reached: ReachedGift | undefined; recallId: RecallId }

function GiftCell({ one, reached, recallId }: Cell) {
  if (reached)
    return <Tag kind="ok">{`Joint par ${reached.reachedBy} à ${writeClock(reached.reachedAt)}`}</Tag>
  return (
    <Form
      action={`${RECALLS}/${recallId}/joint`}
      label={`Noter que ${one.toWhom || one.lotNumber} est joint`}
    >
      <input type="hidden" name="gift" value={one.id} />
      <Tag kind="wait">À appeler</Tag>
      <Button kind="quiet">Je l’ai joint</Button>
    </Form>
  )
}
