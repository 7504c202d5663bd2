import { idOfHex } from '#platform/id'
import type { PersonId } from './ids.ts'

/** The people of demos, tests and screenshots: docs/cast.md. Their ids never change, so that links to them stay good. */
export const cast = [
  member('aicha', 'Aïcha', 'Benamar', 'trainee', 'Stagiaire, groupe 7'),
  member('claire', 'Claire', 'Vandamme', 'trainer', 'Formatrice, AFP2I'),
  member('brigitte', 'Brigitte', 'Carlier', 'training lead', 'Responsable de formation, AFP2I'),
  member('karine', 'Karine', 'Hanquez', 'referent', 'Référente PLIE, Artois Emploi Entreprise'),
  member('mathieu', 'Mathieu', 'Sénéchal', 'evaluator', 'Évaluateur Cléa, Évalpro Artois'),
  member('helene', 'Hélène', 'Dubrulle', 'juror', 'Jury, collège des formateurs'),
  member('martine', 'Martine', 'Poulain', 'juror', 'Jury, collège des employeurs'),
  member('idriss', 'Idriss', 'Kaboré', 'juror', 'Jury, collège des employeurs'),
  member('agnes', 'Agnès', 'Delmotte', 'funder', 'Financeur, AGEFOS PME'),
  member('paul', 'Paul', 'Wattez', 'steward', 'Pilote du territoire'),
  member(
    'bruno',
    'Bruno',
    'Ledoux',
    'technical supervisor',
    'Encadrant technique, Les Ateliers de la citoyenneté',
  ),
  member('yanis', 'Yanis', 'Morel', 'courier', 'Livreur, Les Ateliers de la citoyenneté'),
  member(
    'farida',
    'Farida',
    'Meziane',
    'integration adviser',
    'Conseillère en insertion, Les Ateliers de la citoyenneté',
  ),
  member('didier', 'Didier', 'Lefebvre', 'direction', 'Directeur, Les Ateliers de la citoyenneté'),
  member('nadege', 'Nadège', 'Delplanque', 'merchant', 'Commerçante, Boulangerie Delplanque'),
] as const

export type CastId = (typeof cast)[number]['id']

function member<const Id extends string>(
  id: Id,
  givenName: string,
  familyName: string,
  as: string,
  words: string,
) {
  const email = `${id}@example.org`
  return { id, personId: personIdOf(id), givenName, familyName, as, words, email }
}

/** A readable id: the letters of the name in hexadecimal, twenty digits of them. */
function personIdOf(id: string): PersonId {
  const hex = Buffer.from(id).toString('hex').padEnd(20, '0')
  return idOfHex(
    `${hex.slice(0, 12)}0${hex.slice(12, 15)}0${hex.slice(15, 18)}0000000000${hex.slice(18, 20)}`,
  )
}
