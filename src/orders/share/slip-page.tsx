import { typo, writeCount } from '#platform/i18n'
import { writeClock } from '#platform/time'
import { LinkButton, Table, type Column } from '#platform/ui'
import type { Ask } from '#platform/web'
import { writeOwnDay } from '../day-words.ts'
import { depositWords } from '../deposit.ts'
import { isWeighed, type Line } from '../line.ts'
import { writeGoods } from '../goods-words.ts'
import { shareAddress, sharePage } from '../share-frame.tsx'
import type { ShownShare } from './shown-share.ts'

/** What is put with the goods: a sheet to tick while preparing. */
export function slipPage(c: Ask, { merchant, header, whole, hub }: ShownShare): Response {
  const lines = whole.lines.filter((one) => one.state !== 'refused')
  return sharePage(
    c,
    { title: `Bon ${header.reference}`, merchant },
    <div class="stack slip">
      <h1>{`${header.reference}, ${header.buyerName}`}</h1>
      <p>{`${writeOwnDay(header.day)}, ${writeClock(header.slotFrom)} à ${writeClock(header.slotTo)}`}</p>
      {header.mode === 'pickup' && <p>{`À déposer : ${depositWords(hub, header)}`}</p>}
      <p>{typo(`${merchant.name} : ${writeCount(lines.length, 'produit')}`)}</p>
      <Table
        caption="À préparer"
        captionHidden
        rows={lines}
        columns={[
          { key: 'goods', label: 'Produit', cell: (line) => writeGoods(line) },
          ...(lines.some(isWeighed) ? [weight] : []),
          { key: 'done', label: 'Fait', paper: 'only', cell: () => '☐' },
        ]}
      />
      <LinkButton kind="quiet" href={shareAddress(header.shareId)} wide>
        Revenir à la commande
      </LinkButton>
    </div>,
  )
}

const weight: Column<Line> = { key: 'weight', label: 'Poids', cell: (line) => weightOf(line) }

const weightOf = (line: Line): string =>
  !isWeighed(line) ? '' : line.state === 'weighed' ? `${line.finalQuantity} g` : 'à peser'
