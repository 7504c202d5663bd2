import { capital } from '#platform/i18n'
import { writeClock, writeDay } from '#platform/time'
import { asset, Button, Empty, Field, LinkButton, Tag, type Errors } from '#platform/ui'
import { writeAbout } from '../chore.ts'
import { ActForm, FARM, fieldPage, type Fielding } from '../field-frame.tsx'
import type { DayChore } from '../read-day.ts'

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
          <Empty icon="check" title="Tout est fait" text="Récoltez, ou demandez à votre encadrant." />
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
          <Tag kind="ok">Gardée sur ce téléphone</Tag>
        </p>
      </div>
    </div>,
  )
}

type CardProps = { chore: DayChore; fielding: Fielding; small?: boolean }

/** A piece of work: its picture, its verb, where, and the one button. */
function ChoreCard({ chore, fielding, small }: CardProps) {
  return (
    <article class={small ? 'chore small' : 'chore'} data-chore={chore.id}>
      <img src={asset(`img/${chore.drawing}.svg`)} alt="" width={320} height={small ? 240 : 180} />
      <div class="stack tight">
        <h2>{chore.title}</h2>
        {chore.words && <p>{chore.words}</p>}
        {chore.isMine && (
          <p>
            <Tag kind="far" icon="person">
              Pour vous
            </Tag>
          </p>
        )}
        {chore.personId !== null && !chore.isMine && <p class="muted">Donné à une autre personne</p>}
      </div>
      <Button kind="listen" icon="listen" type="button" hidden label={`Écouter : ${saysOf(chore)}`}>
        Écouter
      </Button>
      <div class="act-place">
        {chore.kind === 'harvest' && chore.about.of === 'crop' ? (
          <LinkButton
            kind={small ? 'quiet' : 'go'}
            icon="weight"
            href={`${FARM}/recolte/${chore.about.cropId}`}
            wide
          >
            Peser
          </LinkButton>
        ) : (
          <DoneForm {...{ chore, fielding, small }} />
        )}
      </div>
    </article>
  )
}

/** 'Désherber : Batavia, Planche 4' */
const saysOf = ({ title, words }: DayChore): string => [title, words].filter(Boolean).join(' : ')

function DoneForm({ chore, fielding, small }: CardProps) {
  const { about } = chore
  const begins = (chore.kind === 'sow' || chore.kind === 'plant') && about.of === 'crop'
  const crop = begins ? fielding.day.crops.find(({ id }) => id === about.cropId) : undefined
  const says = saysOf(chore)
  return (
    <ActForm what="chore" act={fielding.day.freshAct} stop={chore.id} effect="done" says={says}>
      <input type="hidden" name="chore" value={chore.id} />
      <input type="hidden" name="kind" value={chore.kind} />
      <input type="hidden" name="about" value={writeAbout(about)} />
      <input type="hidden" name="day" value={chore.day} />
      {crop && (
        <details>
          <summary>Numéro du sachet{crop.supplierLot && ` : ${crop.supplierLot}`}</summary>
          <Field
            name="supplier_lot"
            label="Numéro de lot"
            value={crop.supplierLot}
            autocomplete="off"
            maxlength={60}
          />
        </details>
      )}
      <Button kind={small ? 'quiet' : 'go'} icon="check" wide>
        C’est fait
      </Button>
    </ActForm>
  )
}
