import type { PastImmersion } from './past-immersion.ts'

type Told = Pick<PastImmersion, 'fromDay' | 'toDay' | 'hired'>

/**
 * What a line says that has changed since it was last sent (`was`), but for what somebody mended `here` in between; `stays`: what is kept against
 * it, in sentences.
 */
export function mergeTold(
  said: Told,
  was: Told | undefined,
  here: Told,
): Pick<Told, 'toDay' | 'hired'> & { stays: string[] } {
  const areDaysMended = !was || here.toDay !== was.toDay || here.fromDay !== was.fromDay
  const hire = dayOfHire(here) === dayOfHire(was) ? null : here.hired
  const stays: string[] = []
  if (areDaysMended && said.toDay !== (was ?? here).toDay) stays.push('Les dates écrites ici restent.')
  if (hire && dayOfHire(said) !== dayOfHire(was)) stays.push('La date d’embauche écrite ici reste.')
  return {
    toDay: areDaysMended ? here.toDay : said.toDay,
    hired: hire ? { as: said.hired?.as ?? hire.as, on: hire.on } : said.hired,
    stays: stays.length > 0 ? ['Vérifiée ici depuis : la liste dit autre chose.', ...stays] : [],
  }
}

const dayOfHire = (told: Told | undefined) => told?.hired?.on ?? null
