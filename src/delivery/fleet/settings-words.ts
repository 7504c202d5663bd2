import { capital, typo, writeCount } from '#platform/i18n'
import { writeFullDay } from '#platform/time'
import { CHANGED_MEANWHILE } from '#platform/web'
import type { SettingsChange } from './refit-days.ts'

/** The sentence for a setting that was refused. */
export const settingsSentence = (no: Extract<SettingsChange, { ok: false }>): string => {
  if (no.refusal === 'orders would be left')
    return typo(`${capital(writeFullDay(no.day))} : ${withoutBike(no.count)} avec ce réglage.`)
  return {
    'name taken': 'Un autre vélo porte déjà ce nom, ou l’a porté.',
    'unknown bike': 'Ce vélo ne roule déjà plus.',
    'changed meanwhile': CHANGED_MEANWHILE,
    'rides to come': 'Ce vélo roule encore aujourd’hui ou plus tard. Retirez-le d’abord de ces journées.',
  }[no.refusal]
}

/** What is said of a setting that was kept, and of the plans that followed. */
export const settingsSaved = (replanned: number): string =>
  replanned === 0
    ? 'C’est enregistré'
    : `C’est enregistré, et ${writeCount(replanned, 'plan a suivi', 'plans ont suivi')}`

/** '3 commandes n’auraient plus de vélo' */
export const withoutBike = (count: number): string =>
  `${writeCount(count, 'commande')} ${count > 1 ? 'n’auraient' : 'n’aurait'} plus de vélo`
