import type { Organisation } from '#people'
import { writeMonth, type Day } from '#platform/time'
import { Empty } from '#platform/ui'

/** A statement for each month since the first sale. */
export function Months({ organisation, months }: { organisation: Organisation; months: Day[] }) {
  return (
    <section class="stack tight">
      <h2>Relevés</h2>
      {months.length === 0 ? (
        <Empty title="Aucun relevé encore" text="Le premier viendra avec votre première vente." />
      ) : (
        <ul>
          {months.map((month) => (
            <li>
              <a href={`/argent/releves/${month.slice(0, 7)}?commerce=${organisation.id}`}>
                {writeMonth(month)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
