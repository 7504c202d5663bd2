import type { Figure, Obligation } from '#actions'
import { dayOf } from '#platform/time'
import type { Counts } from './counts.ts'

const SINCE = dayOf('2018-04-01')

/** The figures of a group. The obligation says whether the PMSMP is in the total; without one it is. */
export function figuresOf(counts: Counts, obligation: Obligation | undefined): Figure[] {
  const without = obligation !== undefined && !obligation.pmsmpCountsInTotal
  const total = counts.totalMinutes - (without ? counts.pmsmpMinutes : 0)
  const ruleSince = obligation?.fromDay ?? SINCE
  const excluded =
    without && obligation && counts.pmsmpMinutes > 0
      ? [{ count: counts.pmsmpMinutes, why: `minutes d’immersion (PMSMP) : ${obligation.reason}` }]
      : []
  return [
    participants(counts),
    share({
      key: 'foad-share',
      label: 'du temps du programme est prévu à distance',
      numerator: counts.foadMinutes,
      denominator: total,
      rule: 'Minutes des activités à distance (FOAD) sur minutes du programme. Secourisme et immersion ne sont pas à distance.',
      ruleSince,
      excluded,
    }),
    share({
      key: 'foad-credited',
      label: 'du temps prévu pour les participants est fait à distance, et validé sur preuve du travail',
      numerator: counts.creditedMinutes,
      denominator: total * counts.started,
      rule: 'Durée estimée des activités dont le travail est prouvé (Code du travail, R6313-3), sur minutes du programme multipliées par le nombre de participants. Le temps de connexion ne compte pas.',
      ruleSince,
      excluded,
    }),
  ]
}

const participants = (counts: Counts): Figure => ({
  key: 'participants',
  label: 'participants',
  value: counts.started,
  unit: 'people',
  numerator: counts.started,
  denominator: null,
  rule: 'Personnes entrées dans le groupe, y compris celles qui sont parties avant la fin.',
  ruleSince: SINCE,
  excluded:
    counts.neverStarted > 0 ? [{ count: counts.neverStarted, why: 'parties avant d’avoir commencé' }] : [],
  masked: false,
})

function share(what: Omit<Figure, 'value' | 'unit' | 'masked'>): Figure {
  const { numerator, denominator } = what
  const value = numerator !== null && denominator ? Math.round((numerator / denominator) * 1000) / 10 : null
  return { ...what, value, unit: 'percent', masked: false }
}
