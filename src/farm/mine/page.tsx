import { capital } from '#platform/i18n'
import { Empty, LinkButton } from '#platform/ui'
import { writeClock, writeDay, parisDay, type Day } from '#platform/time'
import { choreWords } from '../chore.ts'
import type { OwnAct } from './store.ts'
import { FARM } from '../farm.ts'
import { fieldPage, type Fielding } from '../field-frame.tsx'
import { writeQuantity } from '../lot.ts'
import { vegetableOf } from '../vegetable-calendar.ts'

/** What somebody did themselves, day by day: for them alone. No count, and nobody else's. */
export function minePage(fielding: Fielding, acts: OwnAct[]): Response {
  const title = 'Ce que j’ai fait'
  const days = [...new Set(acts.map((one) => parisDay(one.doneAt)))]
  return fieldPage(
    fielding,
    { title, here: 'other' },
    <>
      <h1>{title}</h1>
      <p class="muted">Ces deux derniers mois. Personne d’autre ne voit cette page.</p>
      <LinkButton kind="quiet" icon="device" href={`${FARM}/envois`} wide>
        Sur ce téléphone
      </LinkButton>
      {acts.length === 0 && <Empty icon="done" title="Rien encore" text="Ce que vous faites vient ici." />}
      {days.map((day: Day) => (
        <section class="stack tight">
          <h2>{capital(writeDay(day))}</h2>
          <ul class="done-list">
            {acts
              .filter((one) => parisDay(one.doneAt) === day)
              .map((one) => (
                <li>
                  <b>{wordsOf(one)}</b>
                  <span class="muted">{writeClock(one.doneAt)}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>,
  )
}

/** 'Désherber : Radis, Planche 6', 'Récolter : Carottes, 12,5 kg' */
export const wordsOf = (act: OwnAct): string => {
  if (act.what === 'chore') return [choreWords[act.kind], act.words].filter(Boolean).join(' : ')
  const harvested = `${vegetableOf(act.vegetable).name}, ${writeQuantity(act.quantity, act.unit)}`
  return `${choreWords.harvest} : ${harvested}`
}
