import type { OrganisationId } from '#people'
import { parisDay } from '#platform/time'
import { CHANGED_MEANWHILE, goTo, inOrderOf, notFound, sayNext, type Ask } from '#platform/web'
import { CONVENTIONS } from '../frame.tsx'
import { askCrowd, findCrowd } from '../hosts/door.ts'
import { chosenAmong } from '../prescribers/door.ts'
import { halvesIn, isSent } from '../terms/door.ts'
import { findAgainst, type Against } from './find-against.ts'
import { writeClash } from './find-clash.ts'
import { fieldOfRule } from './field-of-rule.ts'
import { conventionFormPage } from './form-page.tsx'
import { conventionFields, prescriberFields } from './form-schema.ts'
import type { OpenForm } from './open-form.ts'
import { isDated, readConventionForm } from './read-form.ts'
import { conventionFrom, saidOf, signatoriesFrom, type Dated, type Writing } from './said-convention.ts'
import type { Signatory } from './signatory.ts'
import { sayTakenBack } from './taken-back.tsx'
import { writeConvention, type SendAnew, type Written } from './write-convention.ts'

/**
 * Keeps what a form says, new or corrected. What is to be mended is said all at once, in the order of the page: what a field lacks, then what the law
 * answers to what is there already. @param sendAnew how those whose code goes elsewhere are written to, at this address of the house
 */
export async function saveForm(
  c: Ask,
  open: OpenForm,
  sendAnew: (url: string) => SendAnew,
): Promise<Response> {
  const { person, host, siret, desk } = open
  const { typed, parts, errors: faults } = await readConventionForm(c, person)
  const id = open.before?.id ?? parts.id ?? open.id
  const again = (errors: Record<string, string>) =>
    conventionFormPage(c, {
      ...open,
      isMinor: open.isMinor || errors['guardian'] !== undefined,
      id,
      typed,
      errors: inOrderOf(conventionFields, errors),
    })
  const keeper = open.before?.keeper ?? keeperOf(open, parts.keeperId)
  const { prescriber, isFirst, ...chosen } = chosenAmong(open, {
    prescriberId: parts.prescriberId,
    kind: parts.prescribesAs,
    delegatedBy: parts.delegatedBy,
    fromDay: parts.delegationFrom,
    toDay: parts.delegationTo,
  })
  const errors = {
    ...named(chosen.errors),
    ...(keeper ? {} : { keeperId: 'Choisissez dans la liste.' }),
    ...(open.takenBackAt && !parts.agreesAgain ? agreesAgain(host, open.takenBackAt) : {}),
    ...faults,
  }
  if (!isDated(parts)) return again(errors)
  const asked = await askedOfHost(c, open, parts)
  const known = { id, said: saidOf(parts), person, host, siret, by: desk.actor }
  const { now } = c.var
  if (!keeper || !prescriber || Object.keys({ ...errors, ...asked }).length > 0) {
    const own = keeper ?? desk.own[0]
    const foreseen = own ? await foresee(c, { ...known, keeper: own, prescriber }, open) : {}
    return again({ ...foreseen, ...asked, ...errors })
  }
  const done = await writeConvention(c.var.db, {
    ...known,
    keeper,
    prescriber,
    prescribesFirst: isFirst,
    agreesAgain: parts.agreesAgain ?? false,
    sendAnew: sendAnew(c.var.ground.site.url),
    now,
  })
  if (!done.ok) return again(sentencesBeside(done, known))
  sayNext(c, open.isNew ? 'La convention est écrite' : 'La correction est gardée')
  return goTo(c, `${CONVENTIONS}/${done.value}`)
}

/**
 * On days when the host is full, who writes says that it takes one more. It is a warning, kept nowhere: of what the convention had already, not again,
 * once it was sent; a draft takes nobody's place.
 */
async function askedOfHost(
  c: Ask,
  { host, person, before }: OpenForm,
  parts: Dated,
): Promise<Record<string, string>> {
  if (parts.hostAgrees) return {}
  const { terms, fromDay, toDay } = saidOf(parts)
  const known = before && isSent(before) ? halvesIn(before.terms.timetable, before.fromDay, before.toDay) : []
  const halves = halvesIn(terms.timetable, fromDay, toDay).filter(
    ({ day, half }) => !known.some((had) => had.day === day && had.half === half),
  )
  const crowd = await findCrowd(c.var.db, host, halves, { personId: person.id, on: parisDay(c.var.now) })
  return crowd ? { hostAgrees: askCrowd(crowd) } : {}
}

/** What is wrong with who prescribes, under the names that this form gives to its fields. */
const named = (errors: ReturnType<typeof chosenAmong>['errors']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(prescriberFields).flatMap(([asked, field]) => {
      const sentence = errors[asked as keyof typeof prescriberFields]
      return sentence ? [[field, sentence]] : []
    }),
  )

const keeperOf = ({ desk: { own } }: OpenForm, chosen: OrganisationId | null | undefined) =>
  chosen ? own.find(({ id }) => id === chosen) : own.length === 1 ? own[0] : undefined

/** What will refuse it once it is whole: who mends a field mends that too. */
async function foresee(c: Ask, writing: Writing, { before }: OpenForm): Promise<Record<string, string>> {
  const { db, now } = c.var
  const { person, prescriber, said } = writing
  const signatories = signatoriesFrom(writing)
  const one = conventionFrom(writing, before)
  const against = await findAgainst(db, one, { person, prescriber, signatories, isWhole: false, now })
  return against ? besideFields(against, said, signatories) : {}
}

const sentences = {
  closed: 'Cette convention est finie : elle ne change plus.',
  begun: 'L’immersion a commencé : ce qui change s’écrit autrement. Vous pouvez l’arrêter.',
  'nothing to renew': 'Choisissez dans la liste.',
  'no guardian': 'La personne a moins de 18 ans le premier jour : écrivez qui la représente.',
} as const

const fieldOfRefusal = {
  closed: 'fromDay',
  begun: 'fromDay',
  'nothing to renew': 'renewsId',
  'no guardian': 'guardian',
} as const

const agreesAgain = ({ name }: Writing['host'], at: Date) => ({ agreesAgain: sayTakenBack(name, at) })

type Said = Writing['said']

function sentencesBeside(
  refused: Exclude<Written, { ok: true }>,
  { said, host }: Pick<Writing, 'said' | 'host'>,
): Record<string, string> {
  if (refused.refusal === 'taken back') return agreesAgain(host, refused.at)
  if (refused.refusal === 'against it') return besideFields(refused.against, said, refused.signatories)
  if (refused.refusal === 'somebody else’s') throw notFound()
  if (refused.refusal === 'changed meanwhile') return { seen: CHANGED_MEANWHILE }
  return { [fieldOfRefusal[refused.refusal]]: sentences[refused.refusal] }
}

/** The first rule that a field breaks stands beside it. */
function besideFields(
  { clash, broken, foreign }: Against,
  { terms: { timetable } }: Said,
  signatories: readonly Signatory[],
): Record<string, string> {
  const beside: Record<string, string> = { ...foreign, ...(clash ? { fromDay: writeClash(clash) } : {}) }
  for (const { rule, sentence } of broken) beside[fieldOfRule(rule, { timetable, signatories })] ??= sentence
  return beside
}
