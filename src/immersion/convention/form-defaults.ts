import { fullName, writePhone, type Person } from '#people'
import type { Day } from '#platform/time'
import type { Typed } from '#platform/web'
import { tradeTitle, type Host } from '../hosts/door.ts'
import type { Convention, Timetable } from '../terms/door.ts'
import type { Signatory } from './signatory.ts'

type Known = {
  person: Person
  host: Host
  /** the one that is corrected, or the last at this host: what the host always says is not typed again */
  before: Convention | undefined
  /** it is that one that is corrected */
  isSame: boolean
  /** it is that one that is renewed: what it is for, and who signs, are the same */
  renewed: { from: Day; to: Day } | undefined
  signatories: readonly Signatory[]
  /** where the code of the person went, the last time that this desk had them sign, at any host */
  reachedAt?: string | null | undefined
  referent: { name: string; login: string; organisation: string }
}

const written = (login: string | null | undefined): string =>
  !login ? '' : login.includes('@') ? login : writePhone(login)

const usual: Timetable = {
  mornings: [1, 2, 3, 4, 5],
  afternoons: [1, 2, 3, 4, 5],
  morning: ['09:00', '12:00'],
  afternoon: ['13:00', '17:00'],
}

/** What the form of a convention holds before anybody types: all that another page knows already. */
export function formDefaults({
  person,
  host,
  before,
  isSame: isItself,
  renewed,
  signatories,
  reachedAt,
  referent,
}: Known): Typed {
  const isSame = isItself || renewed !== undefined
  const terms = before?.terms
  const timetable = terms?.timetable ?? withDays(usual, host.days)
  const signer = (role: Signatory['role']) => signatories.find((one) => one.role === role)
  // who signs on paper goes on signing on paper when it is corrected
  const loginOf = (role: Signatory['role'], usually: string | null | undefined): string => {
    const known = signer(role)
    return written(isItself && known ? known.login : (known?.login ?? usually))
  }
  const trade = host.trades.find((code) => tradeTitle(code) !== code)
  const at = [host.address, `${host.postcode} ${host.town}`.trim()].filter(Boolean).join(', ')
  // what the sheet of a host says today wins over what was written of it once
  const known = (sheet: string, written: string | undefined): string =>
    isSame ? (written ?? sheet) : sheet || (written ?? '')
  return {
    object: isSame ? (before?.object ?? '') : 'discover',
    prescriberId: before?.prescriber.id ?? '',
    renewsId: renewed ? (before?.id ?? '') : isSame ? (before?.renewsId ?? '') : '',
    fromDay: renewed?.from ?? (isSame ? (before?.fromDay ?? '') : ''),
    toDay: renewed?.to ?? (isSame ? (before?.toDay ?? '') : ''),
    mornings: timetable.mornings.map(String),
    afternoons: timetable.afternoons.map(String),
    morningFrom: timetable.morning[0],
    morningTo: timetable.morning[1],
    afternoonFrom: timetable.afternoon[0],
    afternoonTo: timetable.afternoon[1],
    objectives: isSame ? (terms?.objectives ?? '') : trade ? learning(trade) : '',
    evaluation: terms?.evaluation ?? 'L’employeur qui accueille répond à trois questions le dernier jour.',
    tasks: terms?.tasks.join('\n') ?? '',
    safety: terms?.safety ?? '',
    place: known(host.address && at, terms?.place ?? at),
    activity: known(host.activity, terms?.activity),
    agreement: terms?.agreement ?? '',
    welcomedBy: known(host.welcomedBy, terms?.welcomedBy),
    referent: isSame && terms ? terms.referent : `${referent.name}, accompagnement`,
    practical: known(host.way, terms?.practical),
    cddiFrom: isSame ? (before?.cddi?.start ?? '') : '',
    cddiTo: isSame ? (before?.cddi?.end ?? '') : '',
    personLogin: written(isItself ? signer('person')?.login : (person.phone ?? person.email ?? reachedAt)),
    guardian: isSame ? (signer('guardian')?.name ?? '') : '',
    guardianLogin: isSame ? written(signer('guardian')?.login) : '',
    hostSigner: signer('host')?.name ?? whoWelcomes(host.welcomedBy),
    hostLogin: loginOf('host', host.email ?? host.phones.find((phone) => /^\+33[67]/.test(phone))),
    accompanyingSigner: signer('accompanying')?.name ?? referent.name,
    accompanyingLogin: loginOf('accompanying', referent.login),
    employer: isSame ? (signer('employer')?.forWhom ?? '') : '',
    employerSigner: isSame ? (signer('employer')?.name ?? '') : '',
    employerLogin: isSame ? written(signer('employer')?.login) : '',
    prescriberSigner: signer('prescriber')?.name ?? referent.name,
    prescriberLogin: loginOf('prescriber', referent.login),
  }
}

/** The name in what says who welcomes: 'M. Tabary (responsable)', 'Tabary – gérant' and 'Tabary, gérant' are Tabary, for it is the name that they will type. */
const whoWelcomes = (welcomedBy: string): string =>
  (welcomedBy.split(/[,;(/–—]|\s-\s/)[0] ?? '')
    .replace(/^\s*(?:M|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle)(?:\.|(?=\s))/i, '')
    .trim()

/** What is to be learnt of a trade that has a title. */
export const learning = (trade: string): string => `Les gestes du métier : ${small(tradeTitle(trade))}.`

const small = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1)

/** The half-days of the days on which a host receives, when it said them. */
/** A host that is open every day has nobody every day: a week has its rest (L3132-1), and which day it is, whoever writes says. */
const withDays = (timetable: Timetable, days: readonly number[]): Timetable =>
  days.length === 0 || days.length === 7 ? timetable : { ...timetable, mornings: days, afternoons: days }

export const referentOf = (person: Person, organisation: string): Known['referent'] => ({
  name: fullName(person),
  login: person.phone ?? person.email ?? '',
  organisation,
})
