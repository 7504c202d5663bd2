import { capital } from '#platform/i18n'
import { AsWritten, Empty, LinkButton, Tag, type Errors } from '#platform/ui'
import { speak } from '#platform/web'
import { FARM } from '../farm.ts'
import { fieldPage, type Fielding } from '../field-frame.tsx'
import { ChoreCard, Where } from './chore-card.tsx'
import { daySentences } from './sentences.ts'

/** The work of the day: the next thing in large, with its picture; then the rest, then what is done. */
export function todayPage(fielding: Fielding, errors: Errors = {}): Response {
  const { c, inside, day, say: farm, write } = fielding
  const say = speak(c, daySentences)
  const left = day.chores.filter((one) => one.done.length === 0)
  const done = day.chores.filter((one) => one.done.length > 0)
  const [next, ...rest] = left
  return fieldPage(
    fielding,
    { title: say.title, here: 'today', errors },
    <div class="duo">
      <div class="stack">
        <div>
          <p class="muted">{capital(write.day(day.day))}</p>
          <h1>{say.hello(inside.actor.givenName)}</h1>
        </div>
        <div data-list="next">{next && <ChoreCard chore={next} fielding={fielding} say={say} />}</div>
        <div data-island="all-done" hidden={next !== undefined}>
          <Empty icon="check" title={say.allDone} text={say.allDoneText} />
        </div>
        {inside.seat === 'runs' && (
          <LinkButton kind="quiet" icon="calendar" href={`${FARM}/taches`} wide>
            {say.prepare}
          </LinkButton>
        )}
      </div>
      <div class="stack">
        {rest.length > 0 && (
          <section class="stack">
            <h2>{say.next}</h2>
            {rest.map((chore) => (
              <ChoreCard chore={chore} fielding={fielding} say={say} small />
            ))}
          </section>
        )}
        {done.length > 0 && (
          <section class="stack tight">
            <h2>{say.done}</h2>
            <ul class="done-list">
              {done.map((chore) => (
                <li>
                  <Tag kind="ok">
                    {chore.kind === 'other' ? <AsWritten>{chore.title}</AsWritten> : chore.title}
                  </Tag>
                  <span>
                    <Where {...{ chore, fielding }} />
                    {chore.words && farm.comma}
                    {chore.done
                      .map((one) => say.doneBy(one.givenName, write.clock(one.doneAt)))
                      .join(farm.comma)}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <LinkButton kind="quiet" icon="person" href={`${FARM}/moi`} wide>
          {farm.mine}
        </LinkButton>
        <p data-island="kept" hidden>
          <LinkButton kind="quiet" icon="done" href={`${FARM}/envois`} wide>
            {say.kept}
          </LinkButton>
        </p>
      </div>
    </div>,
  )
}
