// Who second organisations are, and whom they know: nobody else bears these names.

import type { OrganisationKind, Role } from '#people'

/** A second organisation of each kind that works with the others: its name, and who has which role in it. */
export const bodies: Record<
  string,
  { kind: OrganisationKind; team: readonly (readonly [string, string, Role])[] }
> = {
  'Formalys de la Gohelle': {
    kind: 'training',
    team: [
      ['Ysolde', 'Wavrechain', 'direction'],
      ['Tancrède', 'Humbercourt', 'training lead'],
      ['Maïwenn', 'Quesnescourt', 'trainer'],
    ],
  },
  'Plan Emploi du Ternois': { kind: 'prescriber', team: [['Ludivine', 'Blairville', 'referent']] },
  'Mesures du Hainaut': { kind: 'evaluation', team: [['Anselme', 'Rocquigny', 'evaluator']] },
  'Fonds du Boulonnais': { kind: 'funder', team: [['Barnabé', 'Zoteux', 'funder']] },
  'Jurys de la Scarpe': {
    kind: 'jury',
    team: [
      ['Hermance', 'Oppy', 'direction'],
      ['Odilon', 'Tilloy', 'juror'],
      ['Perpétue', 'Vimy', 'juror'],
      ['Théophane', 'Gavrelle', 'juror'],
      ['Philomène', 'Fampoux', 'juror'],
    ],
  },
  'Chantiers du Marquenterre': {
    kind: 'integration',
    team: [
      ['Évariste', 'Noyelles', 'direction'],
      ['Radegonde', 'Sailly', 'technical supervisor'],
      ['Gontran', 'Ponthoile', 'integration adviser'],
      ['Wandrille', 'Rue', 'referent'],
      ['Sidonie', 'Crécy', 'courier'],
    ],
  },
}

/** In two groups, the last two in the second one. */
export const trainees = [
  ['Zénaïde', 'Ablainzevelle'],
  ['Hyacinthe', 'Bucquoy'],
  ['Léocadie', 'Courcelles'],
  ['Mélusine', 'Douchy'],
  ['Honorat', 'Ervillers'],
  ['Apolline', 'Foncquevillers'],
] as const

/** Somebody who is never in a group: their positioning waits, or was refused. */
export const others = [
  ['Eudoxie', 'Gommecourt'],
  ['Fulgence', 'Hébuterne'],
  ['Ildefonse', 'Inchy'],
] as const

const cddis = [
  ['Rosemonde', 'Jumel'],
  ['Sosthène', 'Kortepyn'],
] as const

/** Everybody whom second organisations know, by their two names. */
export const everybody = [
  ...Object.values(bodies).flatMap(({ team }) => team),
  ...trainees,
  ...others,
  ...cddis,
]

const plainly = (text: string) => text.normalize('NFD').replaceAll(/\P{L}/gu, '').toLowerCase()
export const emailOf = (given: string, family: string) =>
  `${plainly(given)}.${plainly(family)}@second.example`
