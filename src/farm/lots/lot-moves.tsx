import { Button, Choices, Field } from '#platform/ui'
import { neededSentences } from './needed-sentences.ts'
import { ActForm } from '../act-form.tsx'
import type { Fielding } from '../field-frame.tsx'
import { lossWhys, lossWords, moveKinds, moveWords, type Balance } from '../move.ts'
import { Quantity } from './quantity.tsx'
import type { LotView } from './lot-view.ts'

type MovesProps = { fielding: Fielding; words: LotView; balance: Balance }

/** What may still happen to it: each in its own fold, with its quantity. */
export function LotMoves({ fielding, words: { lot, moves, typed = {}, errors = {} }, balance }: MovesProps) {
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
                    options={lossWhys.map((why) => ({ value: why, label: lossWords[why] }))}
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
