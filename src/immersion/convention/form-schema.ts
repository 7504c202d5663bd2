import type { z } from 'zod'
import type { OrganisationId } from '#people'
import { field, seen } from '#platform/web'
import type { ConventionId } from '../ids.ts'
import { aims } from '../law/door.ts'
import { typedPrescriber } from '../prescribers/door.ts'

const words = (max: number, missing: string) => field.text(max, missing)
const signer = () => field.optionalText(80)

/** The fields of a convention, in the order of their page: what is wrong is told in that order. */
export const conventionFields = field.form({
  id: field.optionalId<ConventionId>(),
  ...seen,
  agreesAgain: field.ticked(),
  keeperId: field.optionalId<OrganisationId>(),
  object: field.oneOf(aims, 'Choisissez un seul objet.'),
  renewsId: field.optionalId<ConventionId>(),
  objectives: words(600, 'Écrivez ce que la personne veut apprendre.'),
  evaluation: words(400, 'Écrivez comment on verra si c’est atteint.'),
  tasks: words(600, 'Écrivez au moins une tâche, une par ligne.'),
  fromDay: field.day(),
  toDay: field.day(),
  mornings: field.texts(1),
  morningFrom: field.clock(),
  morningTo: field.clock(),
  afternoons: field.texts(1),
  afternoonFrom: field.clock(),
  afternoonTo: field.clock(),
  hostAgrees: field.ticked(),
  place: words(200, 'Écrivez l’adresse où la personne va.'),
  welcomedBy: words(120, 'Écrivez qui accueille la personne, et sa fonction.'),
  safety: words(600, 'Écrivez les consignes de sécurité.'),
  activity: words(120, 'Écrivez ce que fait cet employeur.'),
  agreement: words(160, 'Écrivez sa convention collective, ou « aucune ».'),
  practical: field.optionalText(400),
  referent: words(120, 'Écrivez qui accompagne la personne, et sa fonction.'),
  prescriberId: field.id<OrganisationId>('Choisissez qui prescrit.'),
  prescribesAs: field.optionalText(40),
  delegatedBy: typedPrescriber.shape.delegatedBy,
  delegationFrom: typedPrescriber.shape.fromDay,
  delegationTo: typedPrescriber.shape.toDay,
  cddiFrom: field.optionalDay(),
  cddiTo: field.optionalDay(),
  employer: signer(),
  personLogin: signer(),
  guardian: signer(),
  guardianLogin: signer(),
  hostSigner: words(80, 'Écrivez qui signe pour l’employeur.'),
  hostLogin: signer(),
  accompanyingSigner: signer(),
  accompanyingLogin: signer(),
  employerSigner: signer(),
  employerLogin: signer(),
  prescriberSigner: words(80, 'Écrivez qui signe pour le prescripteur.'),
  prescriberLogin: signer(),
})

export type Fields = z.infer<typeof conventionFields>

/** Where the form of a convention says who prescribes, and in whose name. */
export const prescriberFields = {
  prescriberId: 'prescriberId',
  kind: 'prescribesAs',
  delegatedBy: 'delegatedBy',
  fromDay: 'delegationFrom',
  toDay: 'delegationTo',
} as const

/** Where each who signs says where their code goes. */
export const loginFields = [
  'personLogin',
  'guardianLogin',
  'hostLogin',
  'accompanyingLogin',
  'employerLogin',
  'prescriberLogin',
] as const
