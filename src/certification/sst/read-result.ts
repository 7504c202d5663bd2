import { fold } from '#platform/i18n'
import { readDayAhead } from '#platform/imports'
import { readMinutes } from '#platform/sheets'
import { writeMinutes, writeShortDate, type Day } from '#platform/time'
import { halfDaysOn, sstRuleOn, validUntil, wasThere, type Presence } from './sst.ts'
import type { SstResult } from './result-store.ts'

type Attended = { startsOn: Day; endsOn: Day; presences: (Presence | null)[] }
type WrittenResult = { word: string; number: string; until: string; hours: string }

/** The result that a file gives somebody, where it agrees with their half-days and with the rule of the day. */
export function readResult(
  { startsOn, endsOn, presences }: Attended,
  said: WrittenResult,
): { ok: true; value: SstResult | null; doubt?: string } | { ok: false; why: string } {
  const rule = sstRuleOn(endsOn)
  const halfDays = halfDaysOn(rule, 'initial', [startsOn, endsOn])
  const minutes = presences.filter((one) => one === 'present').length * rule.halfDayMinutes
  const hours = readMinutes(/^\d+([.,]\d+)?$/.test(said.hours) ? `${said.hours} h` : said.hours)
  if (hours.ok && hours.value !== minutes)
    return {
      ok: false,
      why: `Le fichier dit ${writeMinutes(hours.value)} et les demi-journées font ${writeMinutes(minutes)} : corrigez-le.`,
    }
  const word = fold(said.word)
  if (word === '') return { ok: true, value: null }
  if (/^(non certifiee?( e)?|non valide( e)?|echec|ajournee?)$/.test(word))
    return { ok: true, value: { result: 'not certified', certificateNumber: null, validUntil: null } }
  if (!/^(certifiee?( e)?|validee?( e)?|valide|obtenu)$/.test(word))
    return { ok: false, why: `Le résultat « ${said.word} » n’est pas compris.` }
  if (!wasThere(presences, halfDays.length))
    return { ok: false, why: `Pas de certificat sans les ${writeMinutes(rule.minutes.initial)} de présence.` }
  if (said.number === '') return { ok: false, why: 'Le numéro du certificat manque.' }
  const until = validUntil(rule, endsOn)
  const written = readDayAhead(said.until, endsOn)
  if (said.until !== '' && (!written.ok || written.value !== until)) {
    const not = written.ok ? `au ${writeShortDate(written.value)}` : `« ${said.until} »`
    return {
      ok: true,
      value: null,
      doubt: `Le certificat vaut ${rule.validMonths} mois, jusqu’au ${writeShortDate(until)} et non ${not}. Les présences sont gardées, pas le résultat : corrigez le fichier, puis renvoyez-le.`,
    }
  }
  return { ok: true, value: { result: 'certified', certificateNumber: said.number, validUntil: until } }
}
