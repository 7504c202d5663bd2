import type { NoFit } from '#planner'
import { capital, typo, writeNumber } from '#platform/i18n'
import { asId } from '#platform/id'
import { writeClock, writeMinutes, type Day } from '#platform/time'
import { coldWords } from '../cold.ts'
import { instantOf } from '../day-clock.ts'
import type { PlaceId, ShiftId } from '../ids.ts'

/** Who and what the reasons of the planner are about. */
export type DayNames = {
  day: Day
  shifts: readonly { id: ShiftId; bike: { name: string } }[]
  places: readonly { id: PlaceId; name: string }[]
}

/** The limit that stands in the way, as a customer or a shop reads it: "4 kg de trop sur le vélo de 10 h." */
export function whySentence(why: NoFit, words: DayNames): string {
  return typo(`${sentenceOf(why, words)}.`)
}

function sentenceOf(why: NoFit, words: DayNames): string {
  switch (why.limit) {
    case 'weight':
      return `${kilosAtLeast(why.over_g)} de trop sur ${bikeOf(why, words)}`
    case 'volume':
      return `${litres(why.over_ml)} de trop sur ${bikeOf(why, words)}`
    case 'boxes':
      return why.cold === 'frozen'
        ? `Plus de place au surgelé sur ${bikeOf(why, words)}`
        : `Plus de place au froid (${coldWords[why.cold]}) sur ${bikeOf(why, words)}`
    case 'on-board':
      return `Le froid ne tiendrait pas : ${minutes(why.over_s)} de trop en route sur ${bikeOf(why, words)}`
    case 'time':
      return `${capital(bikeOf(why, words))} arriverait ${minutes(why.late_s)} trop tard`
    case 'ready':
      return `${placeName(asId(why.place), words) ?? 'Le dépôt'} : prêt à ${writeClock(instantOf(why.ready_s, words.day))} seulement`
    case 'skill':
      return why.missing === 'heavy'
        ? 'Personne ne peut porter plus de 15 kg ce jour-là'
        : 'Aucun vélo n’a de place au surgelé ce jour-là'
    default:
      return why.limit === 'shift'
        ? 'Aucun vélo ne roule si tard ce jour-là'
        : 'Les vélos ont trop à faire à cette heure-là'
  }
}

/** "le vélo de 10 h" when a trip is meant, else the bike by its name. */
function bikeOf({ bike, leaves_s }: { bike: string; leaves_s: number | null }, { day, shifts }: DayNames) {
  if (leaves_s !== null) return `le vélo de ${writeClock(instantOf(Math.round(leaves_s / 300) * 300, day))}`
  const name = shifts.find(({ id }) => id === bike)?.bike.name
  return name ? `le vélo « ${name} »` : 'le vélo'
}

export const placeName = (id: PlaceId | null, { places }: DayNames): string | undefined =>
  places.find((one) => one.id === id)?.name

/** "4,2 kg", "300 g": never less than it is. */
export const kilosAtLeast = (grams: number): string =>
  grams < 1000
    ? `${writeNumber(Math.ceil(grams / 100) * 100)} g`
    : `${writeNumber(Math.ceil(grams / 100) / 10)} kg`
export const litres = (ml: number): string => {
  const count = Math.max(1, Math.ceil(ml / 1000))
  return `${writeNumber(count)} ${count < 2 ? 'litre' : 'litres'}`
}
const minutes = (seconds: number): string => writeMinutes(Math.max(1, Math.ceil(seconds / 60)))
