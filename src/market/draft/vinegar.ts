import { fold } from '#platform/i18n'

/** True for vinegar that is eaten, by its name; that of the household cleans, and has the rate of what cleans. */
export const isVinegar = (name: string): boolean =>
  /^vinaigres?\b/.test(fold(name)) && !/\b(menagers?|nettoya\w+|entretien|detartra\w+)\b/.test(fold(name))
