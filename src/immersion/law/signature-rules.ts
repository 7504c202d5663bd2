import { dayOf } from '#platform/time'
import { writeList } from '#platform/i18n'
import { adultFrom } from './calendar.ts'
import type { Question, Signature, SignerRole } from './question.ts'
import { broken, brokenIf, kept, type Rule } from './rule.ts'

const since = dayOf('2015-01-01')

const signers: Record<SignerRole, string> = {
  person: 'de la personne',
  host: 'de la structure d’accueil',
  prescriber: 'du prescripteur',
  accompanying: 'de la structure qui accompagne',
  employer: 'de l’employeur',
  guardian: 'du représentant légal',
}

/** Who must sign, and for whom each signs. */
export const signatureRules: readonly Rule[] = [
  {
    key: 'signature-missing',
    article: 'L5135-4, D5135-1',
    from: since,
    find: (question) => {
      if (!question.signatures) return kept()
      if (lacking(question).length > 0) return broken()
      return grewUpMeanwhile(question) ? kept('eighteen between signature and start') : kept()
    },
    say: (question) => {
      const roles = lacking(question).map((role) => signers[role])
      return `Il manque ${roles.length > 1 ? 'les signatures' : 'la signature'} ${writeList(roles)}`
    },
  },
  {
    key: 'sign-for-another',
    article: 'D5135-2',
    from: since,
    find: ({ signatures = [] }) =>
      brokenIf(
        signatures.some(({ by, for: whose }) => by !== undefined && whose !== undefined && by !== whose) ||
          signatures.some((one) => signatures.some((other) => isOneInTwoRoles(one, other))),
      ),
    say: () => 'Personne ne signe à la place d’un autre',
  },
  {
    key: 'same-channel',
    article: 'D5135-2',
    from: since,
    find: ({ signatures = [] }) =>
      signatures.some((one) => signatures.some((other) => shareChannel(one, other)))
        ? broken('one channel')
        : kept(),
    say: () => 'Deux signataires ont reçu leur code au même endroit : à vérifier',
  },
]

function lacking(question: Question): SignerRole[] {
  const { signatures = [], accompanyingDistinct, employed, birthDate, convention } = question
  const must: SignerRole[] = ['person', 'host', 'prescriber']
  if (accompanyingDistinct) must.push('accompanying')
  if (employed) must.push('employer')
  if (birthDate && convention.start < adultFrom(birthDate)) must.push('guardian')
  return must.filter((role) => !signatures.some((one) => one.role === role))
}

/** A minor when the last of them signed, an adult on the first day, and no guardian's signature. */
const grewUpMeanwhile = ({ signatures = [], birthDate, decidedOn }: Question): boolean =>
  birthDate !== undefined &&
  decidedOn !== undefined &&
  decidedOn < adultFrom(birthDate) &&
  !signatures.some(({ role }) => role === 'guardian')

const isOneInTwoRoles = (one: Signature, other: Signature): boolean =>
  one.by !== undefined && one.by === other.by && one.role !== other.role

const shareChannel = (one: Signature, other: Signature): boolean => {
  const channel = plain(one.channel)
  return channel !== '' && channel === plain(other.channel) && signatory(one) !== signatory(other)
}

/** `mailto:A@example.org` and `mailto:a@example.org` reach one place, and so does a number with and without its spaces. */
const plain = (channel = ''): string => channel.replace(/\s/g, '').toLowerCase()

const signatory = ({ by, for: whose, role }: Signature): string => by ?? whose ?? role
