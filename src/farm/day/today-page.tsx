import { capital } from '#platform/i18n'
import { writeClock, writeDay } from '#platform/time'
import { Empty, LinkButton, Tag, type Errors } from '#platform/ui'
import { FARM } from '../farm.ts'
import { fieldPage, type Fielding } from '../field-frame.tsx'
import { ChoreCard } from './chore-card.tsx'

/** The work of the day: the next thing in large, with its picture; then the rest, then what is done. */
export function todayPage(fielding: Fielding, errors: Errors = {}): Response {
  const { inside, day } = fielding
  const left = day.chores.filter((one) => one.done.length === 0)
  const done = day.chores.filter((one) => one.done.length > 0)
  const [next, ...rest] = left
  return fieldPage(
    fielding,
    { title: 'Le travail du jour', here: 'today', errors },
    <div class="duo">
      <div class="stack">
        <div>
          <p class="muted">{capital(writeDay(day.day))}</p>
          <h1>Bonjour {inside.actor.givenName}</h1>
        </div>
        <div data-list="next">{next && <ChoreCard chore={next} fielding={fielding} />}</div>
        <div data-island="all-done" hidden={next !== undefined}>
          <Empty icon="check" title="Tout est fait" text="Récoltez, ou demandez quoi faire." />
        </div>
        {inside.seat === 'runs' && (
          <LinkButton kind="quiet" icon="calendar" href={`${FARM}/taches`} wide>
            Préparer le travail
          </LinkButton>
        )}
      </div>
      <div class="stack">
        {rest.length > 0 && (
          <section class="stack">
            <h2>Ensuite</h2>
            {rest.map((chore) => (
              <ChoreCard chore={chore} fielding={fielding} small />
            ))}
          </section>
        )}
        {done.length > 0 && (
          <section class="stack tight">
            <h2>C’est fait</h2>
            <ul class="done-list">
              {done.map((chore) => (
                <li>
                  <Tag kind="ok">{chore.title}</Tag>
                  <span>
                    {[chore.words, ...chore.done.map((one) => `${one.givenName} à ${writeClock(one.doneAt)}`)]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <LinkButton kind="quiet" icon="person" href={`${FARM}/moi`} wide>
          Ce que j’ai fait
        </LinkButton>
        <p data-island="kept" hidden>
          <Tag kind="ok">Gardée sur ce téléphone</Tag>{' '}
          <LinkButton kind="quiet" href={`${FARM}/envois`}>
            Ma semaine
          </LinkButton>
        </p>
      </div>
    </div>,
  )
}
