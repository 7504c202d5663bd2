import { writeDate, writeShortDate } from '#platform/time'
import { Alert, Button, Choices, Facts, Field, LinkButton, type Errors } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { neededSentences } from './needed-sentences.ts'
import { begunOf, cropName, type Crop } from '../crop.ts'
import { ActForm, FARM, fieldPage, type Fielding } from '../field-frame.tsx'
import type { Farm } from '../farm.ts'
import { writeQuantity, type Lot } from '../lot.ts'
import { balanceOf, lossWhys, moveKinds, moveWords, type Balance, type Move } from '../move.ts'
import { Quantity } from './quantity.tsx'

/** The address that the code of a label leads to. */
export const lotAddress = (url: string, { number }: Pick<Lot, 'number'>): string =>
  `${url}${FARM}/lots/${number}`

type Words = {
  lot: Lot
  moves: Move[]
  crop: Crop
  /** Who harvested it, for those who run the farm. */
  byName: string | undefined
  typed?: Typed
  errors?: Errors
}

/** A lot for those of the farm: where it is, its label, and what to say when a part of it goes elsewhere. */
export function lotPage(fielding: Fielding, words: Words): Response {
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
        <Moves {...{ fielding, words, balance }} />
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

const Recalled = () => (
  <Alert kind="late" title="Ce lot est rappelé">
    Ne le vendez pas, ne le donnez pas, ne le mangez pas.
  </Alert>
)

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

type MovesProps = { fielding: Fielding; words: Words; balance: Balance }

/** What may still happen to it: each in its own fold, with its quantity. */
function Moves({ fielding, words: { lot, moves, typed = {}, errors = {} }, balance }: MovesProps) {
  if (balance.left + balance.stall === 0) return null
  const canGoToStall = balance.left > 0 && !moves.some((one) => one.kind === 'stall')
  const shown = moveKinds.filter((kind) =>
    lot.standing === 'recalled' ? kind === 'loss' || kind === 'compost' : kind !== 'stall' || canGoToStall,
  )
  const verbs = { stall: 'Mettre à l’étal', gift: 'Donner', loss: 'C’est perdu', compost: 'Au compost' }
  return (
    <>
      {shown.map((kind) => {
        const here = typed['kind'] === kind
        const value = (name: string) => (here && typeof typed[name] === 'string' ? typed[name] : '')
        return (
          <details class="opens" open={here}>
            <summary class="button quiet wide">{verbs[kind]}</summary>
            <div class="panel">
              <ActForm
                what="move"
                act={fielding.day.freshAct}
                stop={`lots/${lot.number}`}
                effect="none"
                says={`${moveWords[kind]} : lot ${lot.number}`}
                need={{
                  name: 'quantity',
                  says: lot.unit === 'g' ? neededSentences.kilos : neededSentences.pieces,
                }}
              >
                <input type="hidden" name="number" value={lot.number} />
                <input type="hidden" name="kind" value={kind} />
                <Quantity
                  id={kind}
                  unit={lot.unit}
                  value={value('quantity')}
                  error={here ? errors['quantity'] : undefined}
                />
                {kind === 'gift' && (
                  <Field
                    name="to_whom"
                    label="À qui ?"
                    value={value('to_whom')}
                    error={errors['to_whom']}
                    maxlength={80}
                    autocomplete="off"
                  />
                )}
                {kind === 'loss' && (
                  <Choices
                    name="why"
                    legend="Pourquoi ?"
                    value={value('why')}
                    error={errors['why']}
                    options={lossWhys.map((why) => ({ value: why, label: why }))}
                  />
                )}
                <Button icon="check">{verbs[kind]}</Button>
              </ActForm>
            </div>
          </details>
        )
      })}
    </>
  )
}

/** A lot for anybody who reads its label: what it is, where and when it grew. Nobody's name. */
export function publicLotPage(c: Ask, { farm, lot, crop }: { farm: Farm; lot: Lot; crop: Crop }): Response {
  const title = `${cropName(lot)}, lot ${lot.number}`
  const begun = begunOf(crop)
  return page(
    c,
    { title, room: 'farm', density: 'public', description: `${title}, ${farm.name}` },
    <div class="stack narrow">
      <p class="over">{farm.name}</p>
      <h1>{cropName(lot)}</h1>
      <p class="lead">Lot {lot.number}</p>
      {lot.standing === 'recalled' && <Recalled />}
      <Facts
        facts={[
          { label: 'Récolté', value: writeDate(lot.harvestedOn) },
          {
            label: crop.how === 'sown' ? 'Semé' : 'Planté',
            value: begun ? writeDate(begun) : 'Date pas dite',
          },
          { label: 'Où', value: `${lot.bedName}, ${farm.name}` },
          { label: 'À consommer de préférence avant', value: writeShortDate(lot.bestBefore) },
        ]}
      />
      <p>
        <a href="/marche">Voir le marché</a>
      </p>
    </div>,
  )
}
