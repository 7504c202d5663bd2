import { readSiret } from '#people'
import { readPercent, readPhone, readYes } from '#platform/sheets'
import { readSaidHours, sayHoursFault, type HoursFault } from '../shopfront/door.ts'
import type { Merchant } from '../merchant.ts'
import type { MerchantKey, MerchantRow } from './merchant-columns.ts'
import { readColds } from './read-colds.ts'

/** What of a line could not be taken, in words that follow 'À compléter : '. */
export type Remark = { about: MerchantKey; words: string }

/** What a line says of a shop, and what of it could not be taken. */
export type MerchantLine = Pick<
  Merchant,
  'name' | 'sector' | 'address' | 'postcode' | 'town' | 'phone' | 'hours' | 'commission_bp' | 'vat' | 'colds'
> & { siret: string | null; remarks: Remark[] }

type ReadLine = { ok: true; value: MerchantLine } | { ok: false; about: MerchantKey; why: string }

/** Reads one line of a list of shops; refused, the cell that it is about and why. */
export function readMerchantLine(row: MerchantRow): ReadLine {
  const refuse = (about: MerchantKey, why: string): ReadLine => ({ ok: false, about, why })
  const cell = (key: MerchantKey) => row[key].trim().replaceAll(/\s+/g, ' ')
  if (cell('name') === '' || cell('name').length > 120)
    return refuse('name', 'L’enseigne manque, ou elle est trop longue.')
  if (cell('address') === '') return refuse('address', 'L’adresse ou la commune manque.')
  if (cell('town') === '') return refuse('town', 'L’adresse ou la commune manque.')
  const siret = cell('siret') === '' ? null : readSiret(cell('siret'))
  if (siret && !siret.ok)
    return refuse(
      'siret',
      siret.refusal === 'wrong key'
        ? 'Ce SIRET est faux : un chiffre a été mal recopié.'
        : 'Un SIRET a quatorze chiffres.',
    )
  if (cell('commission') === '') return refuse('commission', 'Écrivez la commission : de 0 à 50 %.')
  const commission = readPercent(cell('commission'))
  if (!commission.ok || commission.value < 0 || commission.value > 50)
    return refuse('commission', `La commission « ${cell('commission')} » n’est pas un pourcentage de 0 à 50.`)
  const phone = readPhone(cell('phone'))
  const said = cell('hours') === '' ? null : readSaidHours(cell('hours'))
  const hours = said?.ok ? said.text : ''
  const kept = readColds(cell('colds'))
  const franchise = readYes(cell('franchise'))
  return {
    ok: true,
    value: {
      name: cell('name').replaceAll("'", '’'),
      sector: cell('sector'),
      address: cell('address').replaceAll("'", '’'),
      postcode: cell('postcode'),
      town: cell('town'),
      phone: phone.ok ? phone.value : null,
      hours,
      commission_bp: Math.round(commission.value * 100),
      vat: franchise.ok && franchise.value ? 'franchise' : 'liable',
      colds: kept ?? ['ambient'],
      siret: siret?.siret ?? null,
      remarks: [
        ...remark('siret', siret ? null : 'le SIRET manque'),
        ...remark('hours', said?.ok ? null : hoursRemark(cell('hours'), said?.fault)),
        ...remark('colds', kept ? null : `le froid « ${cell('colds')} » n’est pas compris`),
        ...remark(
          'phone',
          phone.ok || phone.refusal === 'empty'
            ? null
            : `le téléphone « ${cell('phone')} » n’est pas compris`,
        ),
      ],
    },
  }
}

const remark = (about: MerchantKey, words: string | null): Remark[] => (words ? [{ about, words }] : [])

const hoursRemark = (said: string, fault: HoursFault | undefined): string =>
  fault
    ? `les horaires « ${said} » ne sont pas compris (${sayHoursFault(fault).replace(/\.$/, '')})`
    : 'les horaires manquent'
