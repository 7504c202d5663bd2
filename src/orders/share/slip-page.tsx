import { LinkButton, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import { isWeighed, type Line } from '../line.ts'
import { shareAddress } from '../share-address.ts'
import { hoursIn, sharePage } from '../shop/door.ts'
import { depositIn, shareWordsIn, type ShareWords } from './said.ts'
import type { ShownShare } from './shown-share.ts'

/** What is put with the goods: a sheet to tick while preparing. */
export function slipPage(c: Ask, { merchant, header, whole, hub }: ShownShare): Response {
  const words = shareWordsIn(c)
  const { act, say, goods } = words
  const lines = whole.lines.filter((one) => one.state !== 'refused')
  return sharePage(
    c,
    { title: act.slip.title(header.reference), merchant },
    <div class="stack slip">
      <h1>{`${header.reference}, ${header.buyerName}`}</h1>
      <p>{hoursIn(words, header)}</p>
      {header.mode === 'pickup' && <p>{act.slip.drop(depositIn(words, hub, header))}</p>}
      <p>{act.slip.shop(merchant.name, say.products(lines.length))}</p>
      <Table
        caption={say.tabs.prepare}
        captionHidden
        rows={lines}
        columns={[
          { key: 'goods', label: act.slip.product, cell: (line) => goods(line) },
          ...(lines.some(isWeighed)
            ? [{ key: 'weight', label: act.slip.weight, cell: (line: Line) => weightOf(line, words) }]
            : []),
          { key: 'done', label: act.slip.done, paper: 'only', cell: () => '☐' },
        ]}
      />
      <LinkButton kind="quiet" href={shareAddress(header.shareId)} wide>
        {act.back}
      </LinkButton>
    </div>,
  )
}

const weightOf = (line: Line, { act, left }: ShareWords): string =>
  !isWeighed(line) ? '' : line.state === 'weighed' ? left(line.finalQuantity, line) : act.slip.toWeigh
