import { typo } from '#platform/i18n'
import { parisDay, writeDate, type Day } from '#platform/time'
import { Facts } from '#platform/ui'
import { lastDayOf, wasSigned, type Convention } from '../convention/door.ts'
import { dueOn, moments, momentSlugs, momentWords, type Moment } from './moment.ts'
import { situationNames, workNames, type ToldSituation } from './situation.ts'

type Props = { one: Convention; all: readonly ToldSituation[]; here: string; isOwn: boolean; on: Day }

const heardWords = {
  person: 'dit par la personne',
  referent: 'par téléphone',
  training: 'dit à sa formation',
}

/** Where the person stood three and six months after, and the way to note what they say on the telephone. */
export function AfterView({ one, all, here, isOwn, on }: Props) {
  if (!wasSigned(one) || lastDayOf(one) >= on) return null
  const row = (moment: Moment) => {
    const told = all.find((said) => said.moment === moment)
    const due = dueOn(lastDayOf(one), moment)
    const mayNote = isOwn && due <= on && told?.heardBy !== 'person'
    return {
      label: momentWords[moment],
      value: (
        <>
          {told ? write(told) : due > on ? typo(`Sera demandé le ${writeDate(due)}`) : 'Sans réponse'}{' '}
          {mayNote && (
            <a
              href={`${here}/apres/${momentSlugs[moment]}`}
              aria-label={`${told ? 'Corriger' : 'Noter par téléphone'}, ${momentWords[moment]}`}
            >
              {told ? 'Corriger' : 'Noter par téléphone'}
            </a>
          )}
        </>
      ),
    }
  }
  return (
    <section class="panel stack">
      <h2>Après l’immersion</h2>
      <Facts facts={moments.map(row)} />
    </section>
  )
}

const write = ({ situation, contract, heardBy, saidAt }: ToldSituation): string =>
  typo(
    `${[heardBy === 'training' && situation === 'employed' ? 'En emploi' : situationNames[situation], contract && workNames[contract]].filter(Boolean).join(', ')} (${heardWords[heardBy]}, le ${writeDate(parisDay(saidAt))})`,
  )
