import type { OrganisationId } from '#people'
import { fold } from '#platform/i18n'
import { field } from '#platform/web'
import { delegators, isSiae, prescriberKinds, type Prescriber } from './prescriber.ts'

/** In whose name a body says that it prescribes. */
export type SaidPrescriber = Omit<Prescriber, 'organisationId' | 'name' | 'siret' | 'town'>

/** As it is typed: every field of a delegation is there, and says something where there is one. */
export const typedPrescriber = field.form({
  kind: field.oneOf(prescriberKinds, 'Choisissez en quel nom.'),
  delegatedBy: field.optionalText(120),
  fromDay: field.optionalDay(),
  toDay: field.optionalDay(),
})

/** An organisation of the reader that has not said whether it prescribes: it may, where somebody is to prescribe. */
export type Unsaid = { id: OrganisationId; name: string }

type Parts = { [Name in keyof SaidPrescriber]?: SaidPrescriber[Name] | null | undefined }

/** What a delegation lacks, or cannot be, field by field; nothing in one’s own name. `body`: how that body is called. */
export function faultsIn(
  { kind, delegatedBy, fromDay, toDay }: Parts,
  body: string,
): Partial<Record<keyof Parts, string>> {
  if (kind !== 'delegate') return {}
  const by = whyNotBy(delegatedBy, body)
  return {
    ...(by && { delegatedBy: by }),
    ...(fromDay && toDay && toDay < fromDay && { toDay: 'La fin est avant le début.' }),
  }
}

function whyNotBy(delegatedBy: string | null | undefined, body: string): string | undefined {
  if (delegatedBy === null) return 'Par délégation : dites qui vous a donné ce droit.'
  if (!delegatedBy || delegators.some((one) => one === delegatedBy)) return undefined
  if (isSiae(delegatedBy)) return 'Une structure d’insertion ne peut pas donner cette délégation.'
  const own = fold(body).split(' ')
  const isSelf = fold(delegatedBy)
    .split(' ')
    .every((word) => own.includes(word))
  return isSelf ? 'Un autre organisme que le vôtre vous donne ce droit : dites lequel.' : undefined
}

/** What is kept: the words of a delegation where there is one. */
export const saidOf = ({ kind, delegatedBy, fromDay, toDay }: Parts & { kind: SaidPrescriber['kind'] }) =>
  kind === 'delegate'
    ? { kind, delegatedBy: delegatedBy ?? '', fromDay: fromDay ?? null, toDay: toDay ?? null }
    : { kind, delegatedBy: '', fromDay: null, toDay: null }

type Chosen = {
  prescriber: Prescriber | undefined
  /** said here for the first time */
  isFirst: boolean
  errors: Partial<Record<'prescriberId' | keyof Parts, string>>
}
type Among = { prescribers: readonly Prescriber[]; unsaid: readonly Unsaid[] }
type Typed = Omit<Parts, 'kind'> & {
  prescriberId: OrganisationId | undefined
  kind: string | null | undefined
}

/** Who prescribes: somebody who said so already, or an organisation of the reader that says now in whose name. */
export function chosenAmong({ prescribers, unsaid }: Among, { prescriberId, kind, ...parts }: Typed): Chosen {
  const prescriber = prescribers.find(({ organisationId }) => organisationId === prescriberId)
  if (prescriber) return { prescriber, isFirst: false, errors: {} }
  const mine = unsaid.find(({ id }) => id === prescriberId)
  const none = { prescriber: undefined, isFirst: mine !== undefined }
  if (!mine) return { ...none, errors: { prescriberId: 'Choisissez qui prescrit.' } }
  const known = prescriberKinds.find((one) => one === kind)
  if (!known) return { ...none, errors: { kind: 'Choisissez en quel nom.' } }
  const said = { ...parts, kind: known }
  const errors = faultsIn(said, mine.name)
  if (Object.keys(errors).length > 0) return { ...none, errors }
  return {
    prescriber: { organisationId: mine.id, name: mine.name, ...saidOf(said) },
    isFirst: true,
    errors: {},
  }
}
