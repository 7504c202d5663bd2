import { asWritten } from '#platform/languages'
import { Button, Choices, Field, Form } from '#platform/ui'
import { AmountField, type InsideWords, shownIn } from '../screen/door.ts'
import { leftAfter, leftOf, mayChange } from './event.ts'
import type { Shown } from './shown.ts'
import type { EventSentences } from './sentences.fr.ts'

type Props = Pick<Shown, 'event' | 'budget' | 'freshLine' | 'errors' | 'typed'> & {
  here: string
  say: EventSentences
} & Pick<InsideWords, 'write'>

/** What the day costs, what it brings, what is left. */
export function BudgetPart({ event, budget, freshLine, here, errors = {}, typed, say, write }: Props) {
  const shown = shownIn({ errors, ...(typed ? { typed } : {}) })
  const { balance } = event
  const left = balance ? leftAfter(budget, balance) : leftOf(budget)
  const isOpen = mayChange(event)
  if (!isOpen && budget.length === 0) return null
  return (
    <section class="panel stack">
      <h2>{say.budget}</h2>
      {(['out', 'in'] as const).map((way) => {
        const lines = budget.filter((line) => line.way === way)
        return (
          lines.length > 0 && (
            <div>
              <h3>{way === 'in' && balance ? say.hoped : say[way]}</h3>
              <ul class="lines">
                {lines.map((line) => (
                  <li>
                    <p>
                      <span {...asWritten}>{line.name}</span>
                      <br />
                      <b>{write.euros(line.cents)}</b>
                    </p>
                    {isOpen && (
                      <form method="post" action={`${here}/budget/retirer`}>
                        <input type="hidden" name="line" value={line.id} />
                        <Button kind="quiet" label={say.withdrawLabel(line.name)}>
                          {say.withdraw}
                        </Button>
                      </form>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )
        )
      })}
      {balance && (
        <p class="sum">
          <span>{say.earnedInAll}</span>
          <span>{write.euros(balance.earnedCents)}</span>
        </p>
      )}
      {budget.length > 0 && (
        <p class="sum total">
          <span>{left < 0 ? say.missing : say.left}</span>
          <span>{write.euros(Math.abs(left))}</span>
        </p>
      )}
      {isOpen && (
        <Form action={`${here}/budget`}>
          <input type="hidden" name="id" value={freshLine} />
          <Field {...shown('line')} label={say.line} maxlength={80} autocomplete="off" />
          <AmountField {...shown('cents')} label={say.cents} />
          <Choices
            {...shown('way', 'out')}
            legend={say.way}
            options={(['out', 'in'] as const).map((value) => ({ value, label: say[value] }))}
          />
          <Button kind="quiet" wide icon="plus">
            {say.addLine}
          </Button>
        </Form>
      )}
    </section>
  )
}
