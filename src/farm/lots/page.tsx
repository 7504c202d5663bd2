import { asWritten } from '#platform/languages'
import { Alert, Facts, LinkButton, Unbroken } from '#platform/ui'
import { speak } from '#platform/web'
import type { Crop } from '../crop.ts'
import { FARM } from '../farm.ts'
import { CropName, fieldPage, type Fielding } from '../field-frame.tsx'
import { writeQuantity, type Lot } from '../lot.ts'
import { balanceOf, moveKinds, type Balance } from '../move.ts'
import type { LotView } from './lot-view.ts'
import { Recalled } from './recalled.tsx'
import { LotMoves } from './lot-moves.tsx'
import type { FieldSentences } from '../sentences.fr.ts'
import type { LotSentences } from './sentences.fr.ts'
import { lotSentences } from './sentences.ts'

/** A lot for those of the farm: where it is, its label, and what to say when a part of it goes elsewhere. */
export function lotPage(fielding: Fielding, words: LotView): Response {
  const { lot, moves, crop, byName, errors = {} } = words
  const balance = balanceOf(lot, moves)
  const { c, say: farm, write } = fielding
  const say = speak(c, lotSentences)
  return fieldPage(
    fielding,
    { title: say.lot(lot.number), here: 'lots', errors },
    <div class="duo">
      <div class="stack">
        <div>
          <p class="muted">{say.lot(lot.number)}</p>
          <h1>
            <CropName crop={lot} say={farm} />
            {farm.comma}
            {writeQuantity(lot.quantity, lot.unit, farm)}
          </h1>
        </div>
        <LinkButton kind="go" icon="print" href={`${FARM}/lots/${lot.number}.pdf`} wide>
          {say.label}
        </LinkButton>
        {lot.standing === 'recalled' && <Recalled say={say} />}
        <Where lot={lot} balance={balance} words={{ farm, say }} />
        <LotMoves {...{ fielding, words, balance, say }} />
      </div>
      <div class="stack">
        <Facts
          facts={[
            { label: say.harvested, value: write.date(lot.harvestedOn) },
            {
              label: say.bed,
              value: (
                <a href={`${FARM}/planches/${lot.bedId}`} {...asWritten}>
                  {lot.bedName}
                </a>
              ),
            },
            { label: say.bestBefore, value: write.date(lot.bestBefore) },
            ...(byName ? [{ label: say.harvestedBy, value: byName }] : []),
            { label: say.grown[crop.how], value: <Unbroken text={supplierOf(crop, { farm, say })} /> },
          ]}
        />
        {!crop.supplierLot && (
          <Alert kind="wait" title={say.noSupplierLot}>
            {say.noSupplierLotText}
          </Alert>
        )}
      </div>
    </div>,
  )
}

type LotWords = { farm: FieldSentences; say: LotSentences }

const supplierOf = ({ supplier, supplierLot }: Crop, { farm, say }: LotWords): string =>
  [supplier || say.noSupplier, supplierLot && say.supplierLot(supplierLot)].filter(Boolean).join(farm.comma)

type WhereProps = { lot: Lot; balance: Balance; words: LotWords }

const Where = ({ lot, balance, words: { farm, say } }: WhereProps) => (
  <ul class="where-is">
    {[...moveKinds, 'left' as const]
      .filter((kind) => balance[kind] > 0)
      .map((kind) => (
        <li>
          <span>{kind === 'left' ? say.leftHere : farm.moves[kind]}</span>
          <b>{writeQuantity(balance[kind], lot.unit, farm)}</b>
        </li>
      ))}
  </ul>
)
