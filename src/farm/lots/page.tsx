import { writeDate } from '#platform/time'
import { Alert, Facts, LinkButton } from '#platform/ui'
import { cropName, type Crop } from '../crop.ts'
import { FARM } from '../farm.ts'
import { fieldPage, type Fielding } from '../field-frame.tsx'
import { writeQuantity, type Lot } from '../lot.ts'
import { balanceOf, moveKinds, moveWords, type Balance } from '../move.ts'
import type { LotView } from './lot-view.ts'
import { Recalled } from './recalled.tsx'
import { LotMoves } from './lot-moves.tsx'

/** A lot for those of the farm: where it is, its label, and what to say when a part of it goes elsewhere. */
export function lotPage(fielding: Fielding, words: LotView): Response {
  const { lot, moves, crop, byName, errors = {} } = words
  const balance = balanceOf(lot, moves)
  return fieldPage(
    fielding,
    { title: `Lot ${lot.number}`, here: 'lots', errors },
    <div class="duo">
      <div class="stack">
        <div>
          <p class="muted">Lot {lot.number}</p>
          <h1>
            {cropName(lot)}, {writeQuantity(lot.quantity, lot.unit)}
          </h1>
        </div>
        <LinkButton kind="go" icon="print" href={`${FARM}/lots/${lot.number}.pdf`} wide>
          L’étiquette
        </LinkButton>
        {lot.standing === 'recalled' && <Recalled />}
        <Where lot={lot} balance={balance} />
        <LotMoves {...{ fielding, words, balance }} />
      </div>
      <div class="stack">
        <Facts
          facts={[
            { label: 'Récolté', value: writeDate(lot.harvestedOn) },
            { label: 'Planche', value: <a href={`${FARM}/planches/${lot.bedId}`}>{lot.bedName}</a> },
            { label: 'À consommer de préférence avant', value: writeDate(lot.bestBefore) },
            ...(byName ? [{ label: 'Récolté par', value: byName }] : []),
            { label: crop.how === 'sown' ? 'Graines' : 'Plants', value: supplierOf(crop) },
          ]}
        />
        {!crop.supplierLot && (
          <Alert kind="wait" title="Le lot du fournisseur n’est pas dit">
            Il est écrit sur le sachet ou sur la caisse de plants.
          </Alert>
        )}
      </div>
    </div>,
  )
}

const supplierOf = ({ supplier, supplierLot }: Crop): string =>
  [supplier || 'Fournisseur pas dit', supplierLot && `lot ${supplierLot}`].filter(Boolean).join(', ')

const Where = ({ lot, balance }: { lot: Lot; balance: Balance }) => (
  <ul class="where-is">
    {[...moveKinds, 'left' as const]
      .filter((kind) => balance[kind] > 0)
      .map((kind) => (
        <li>
          <span>{kind === 'left' ? 'Reste à la ferme' : moveWords[kind]}</span>
          <b>{writeQuantity(balance[kind], lot.unit)}</b>
        </li>
      ))}
  </ul>
)
