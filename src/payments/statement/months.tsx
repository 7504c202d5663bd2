import type { Organisation } from '#people'
import type { Day } from '#platform/time'
import { Empty } from '#platform/ui'
import type { OwnWords } from '../own/door.ts'

type MonthsOf = { organisation: Organisation; months: Day[]; words: OwnWords }

/** A statement for each month since the first sale. */
export function Months({ organisation, months, words: { say, write } }: MonthsOf) {
  return (
    <section class="stack tight">
      <h2>{say.statements}</h2>
      {months.length === 0 ? (
        <Empty title={say.noStatement} text={say.noStatementText} />
      ) : (
        <ul>
          {months.map((month) => (
            <li>
              <a href={`/argent/releves/${month.slice(0, 7)}?commerce=${organisation.id}`}>
                {write.monthYear(month)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
