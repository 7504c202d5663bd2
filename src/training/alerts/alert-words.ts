import { writeCount, writePercent } from '#platform/i18n'
import { writeDate, writeDay, writeMinutes } from '#platform/time'
import type { Alert as Found } from './alert.ts'
import { writeSeconds } from '../ledger/door.ts'

/** An alert as a sentence: a fact, no judgement. */
export function alertWords(alert: Found): string {
  if (alert.kind === 'absent')
    return `Absence sans nouvelles : ${writeCount(alert.halfDays, 'demi-journée')}, la dernière ${writeDay(alert.lastOn)}`
  if (alert.kind === 'behind')
    return `À ce rythme, ${writePercent(alert.share)} à la fin : ${writeMinutes(alert.missingMinutes)} de FOAD à rattraper d’ici le ${writeDate(alert.by)} pour tenir ${alert.goalPercent} %`
  if (alert.kind === 'too fast')
    return `« ${alert.title} » : suivi en ${writeSeconds(alert.seconds)} pour ${writeMinutes(alert.minutes)} estimées. Le temps attend votre mot, dans ses travaux`
  const since = alert.lastOn ? ` depuis ${writeDay(alert.lastOn)}` : ''
  return `Aucun travail donné${since} : ${writeCount(alert.days, 'jour')} de FOAD`
}
