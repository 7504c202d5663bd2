import { Button, Choices, Field } from '#platform/ui'
import { ActForm } from '../act-form.tsx'
import type { Fielding } from '../field-frame.tsx'
import { lossWhys, moveKinds, type Balance } from '../move.ts'
import { Quantity } from './quantity.tsx'
import type { LotView } from './lot-view.ts'
import type { LotSentences } from './sentences.fr.ts'

type MovesProps = { fielding: Fielding; words: LotView; balance: Balance; say: LotSentences }

/** What may still happen to it: each in its own fold, with its quantity. */
export function LotMoves({ fielding, words, balance, say }: MovesProps) {
  const { lot, moves, typed = {}, errors = {} } = words
  const farm = fielding.say
  if (balance.left + balance.stall === 0) return null
  const canGoToStall = balance.left > 0 && !moves.some((one) => one.kind === 'stall')
  const shown = moveKinds.filter((kind) =>
    lot.standing === 'recalled' ? kind === 'loss' || kind === 'compost' : kind !== 'stall' || canGoToStall,
  )
  return (
    <>
      {shown.map((kind) => {
        const here = typed['kind'] === kind
        const value = (name: string) => (here && typeof typed[name] === 'string' ? typed[name] : '')
        return (
          <details class="opens" open={here}>
            <summary class="button quiet wide">{say.verbs[kind]}</summary>
            <div class="panel">
              <ActForm
                what="move"
                act={fielding.day.freshAct}
                stop={`lots/${lot.number}`}
                effect="none"
                says={farm.moved(farm.moves[kind], lot.number)}
                need={{
                  name: 'quantity',
                  says: lot.unit === 'g' ? say.needed.kilos : say.needed.pieces,
                }}
              >
                <input type="hidden" name="number" value={lot.number} />
                <input type="hidden" name="kind" value={kind} />
                <Quantity
                  say={say}
                  id={kind}
                  unit={lot.unit}
                  value={value('quantity')}
                  error={here ? errors['quantity'] : undefined}
                />
                {kind === 'gift' && (
                  <Field
                    name="to_whom"
                    label={say.toWhom}
                    value={value('to_whom')}
                    error={errors['to_whom']}
                    maxlength={80}
                    autocomplete="off"
                  />
                )}
                {kind === 'loss' && (
                  <Choices
                    name="why"
                    legend={say.why}
                    value={value('why')}
                    error={errors['why']}
                    options={lossWhys.map((why) => ({ value: why, label: farm.losses[why] }))}
                  />
                )}
                <Button icon="check">{say.verbs[kind]}</Button>
              </ActForm>
            </div>
          </details>
        )
      })}
    </>
  )
}
