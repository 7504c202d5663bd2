import { capital } from '#platform/i18n'
import { Empty, LinkButton, Tag } from '#platform/ui'
import { writeDay } from '#platform/time'
import { cropName } from '../crop.ts'
import { FARM } from '../farm.ts'
import { fieldPage, type Fielding } from '../field-frame.tsx'
import { writeQuantity, type Lot } from '../lot.ts'
import { balanceOf, type Balance, type Move } from '../move.ts'
import { OnThisPhone } from './waiting-lots.tsx'

type LotList = { lots: Lot[]; moves: Move[]; next: string | undefined }

/** The lots of the farm, the last first, and where each one is. */
export function lotsPage(fielding: Fielding, { lots, moves, next }: LotList): Response {
  const title = 'Les lots'
  const days = [...new Set(lots.map((one) => one.harvestedOn))]
  return fieldPage(
    fielding,
    { title, here: 'lots' },
    <>
      <h1>{title}</h1>
      <OnThisPhone />
      {lots.length === 0 && (
        <Empty icon="parcel" title="Pas encore de lot" text="Une récolte pesée devient un lot.">
          <LinkButton href={`${FARM}/recolte`}>Récolter</LinkButton>
        </Empty>
      )}
      {days.map((day) => (
        <section class="stack tight">
          <h2>{capital(writeDay(day))}</h2>
          <ul class="lots">
            {lots
              .filter((one) => one.harvestedOn === day)
              .map((lot) => (
                <LotLine
                  lot={lot}
                  balance={balanceOf(
                    lot,
                    moves.filter((one) => one.lotId === lot.id),
                  )}
                />
              ))}
          </ul>
        </section>
      ))}
      {next && (
        <LinkButton kind="quiet" href={next}>
          Lots plus anciens
        </LinkButton>
      )}
    </>,
  )
}

const LotLine = ({ lot, balance }: { lot: Lot; balance: Balance }) => (
  <li>
    <a href={`${FARM}/lots/${lot.number}`}>
      <b>{cropName(lot)}</b>
      <span>{writeQuantity(lot.quantity, lot.unit)}</span>
      <span class="muted">{lot.number}</span>
    </a>
    {balance.left > 0 && <Tag kind="wait">{`Reste ${writeQuantity(balance.left, lot.unit)}`}</Tag>}
  </li>
)
