import { typo, writeList } from '#platform/i18n'
import type { Typed } from '#platform/web'
import { halfDayName, type HalfDay } from './sst.ts'
import type { SstPlace } from './place-store.ts'

/** What is kept of somebody, where it is not what was typed; and what was typed, where a result has closed the fields. */
export function ComparedSheet({ place, number, halfDays, typed }: ComparedProps) {
  const ticked = (half: HalfDay) => typed[`half${number}-${half.number}`] !== undefined
  const there = (i: number) => place.presences[i] === 'present'
  const result = String(typed[`result${number}`] ?? '')
  const certificate = String(typed[`certificate${number}`] ?? '')
  const same =
    halfDays.every((half, i) => ticked(half) === there(i)) &&
    result === (place.result ?? '') &&
    certificate === (place.certificateNumber ?? '')
  if (typed[`person${number}`] === undefined || same) return null
  const kept = halfDays.filter((_, i) => there(i)).map(halfDayName)
  return (
    <>
      <p class="small">
        {typo(`Enregistré : ${kept.length > 0 ? `présence ${writeList(kept)}` : 'aucune présence'}`)}
      </p>
      {place.result !== null && (
        <p class="small">
          {typo(
            `Vous aviez écrit : ${result === 'certified' ? `certifié·e, ${certificate}` : result === '' ? 'pas de résultat' : 'non certifié·e'}`,
          )}
        </p>
      )}
    </>
  )
}

type ComparedProps = { place: SstPlace; number: number; halfDays: HalfDay[]; typed: Typed }
