import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayOf } from '#platform/time'
import type { OrganisationId, PersonId } from '#people'
import { asId } from '#platform/id'
import { readDecision } from './decision-line.ts'
import { readPositioningLine } from './read-positioning-line.ts'
import { matchPartner } from './match-partner.ts'
import { matchReferent } from './match-referent.ts'
import { readFullName } from '../read-name.ts'
import type { UnreadCell } from '../unread.ts'

const line = (cells: Record<string, string>, extra: string[] = []) => ({
  line: 2,
  cells: { familyName: 'NOWAK', givenName: 'Sylvie', ...cells },
  wrongWidth: extra.length > 0,
  extra,
})
const options = { commentIsLast: true, now: dayOf('2026-06-02') }

describe('A name in one cell', () => {
  const read: [string, string, string][] = [
    ['EL AMRANI Khadija', 'EL AMRANI', 'Khadija'],
    ['Marie-Josée LEFEBVRE', 'LEFEBVRE', 'Marie-Josée'],
    ["D'HOKER Élodie", "D'HOKER", 'Élodie'],
  ]
  for (const [cell, familyName, givenName] of read)
    test(`is told apart by its capitals: ${cell}`, () =>
      assert.deepEqual(readFullName(cell), { familyName, givenName }))
  for (const cell of ['Nowak Sylvie', 'NOWAK SYLVIE', 'NOWAK', '', 'Anne NOWAK Sylvie'])
    test(`is never guessed: '${cell}'`, () => assert.equal(readFullName(cell), undefined))
})

describe('A line of a list', () => {
  test('joins a comment that held the separator, and is marked', () => {
    const read = readPositioningLine(line({ comment: 'Disponible' }, ['mais pas le mercredi']), options)
    assert.equal(read.ok && read.value.comment, 'Disponible; mais pas le mercredi')
    assert.equal(read.ok && read.value.shifted, true)
  })
  test('keeps as it was written what it cannot read', () => {
    const read = readPositioningLine(line({ phone: '06 12 ou 07 13', email: 'sylvie chez example' }), options)
    assert.ok(read.ok)
    assert.equal(read.value.who.phone, null)
    assert.equal(read.value.comment, null)
    assert.deepEqual(read.value.unread, [
      { field: 'phone', cell: '06 12 ou 07 13' },
      { field: 'email', cell: 'sylvie chez example' },
    ])
  })
  test('without a name, or with a birth date that does not exist, is refused', () => {
    const nameless = readPositioningLine({ ...line({}), cells: { birthDate: '12/03/1984' } }, options)
    assert.deepEqual(nameless, { ok: false, refusal: 'no name' })
    assert.deepEqual(readPositioningLine(line({ birthDate: '31/02/1984' }), options), {
      ok: false,
      refusal: 'unreadable birth date',
    })
  })
})

describe('A birth date', () => {
  const refused: [string, string][] = [
    ['12/03/2031', 'birth to come'],
    ['12/03/2020', 'impossible age'],
    ['12/03/1901', 'impossible age'],
    ['31/02/1984', 'unreadable birth date'],
  ]
  for (const [birthDate, refusal] of refused)
    test(`is refused: ${birthDate}`, () =>
      assert.deepEqual(readPositioningLine(line({ birthDate }), options), { ok: false, refusal }))
  test('of two digits is in the past', () => {
    const read = readPositioningLine(line({ birthDate: '12/03/84' }), options)
    assert.equal(read.ok && read.value.who.birthDate, '1984-03-12')
  })
})

describe('A box of RSA', () => {
  const read: [string, string | null, UnreadCell[]][] = [
    ['O', 'RSA', []],
    ['Oui', 'RSA', []],
    ['x', 'RSA', []],
    ['N', null, []],
    ['', null, []],
    ['majoré', null, [{ field: 'rsa', cell: 'majoré' }]],
  ]
  for (const [rsa, status, unread] of read)
    test(`is read, or kept as it was written: '${rsa}'`, () => {
      const one = readPositioningLine(line({ rsa }), options)
      assert.deepEqual(one.ok && [one.value.status, one.value.comment, one.value.unread], [
        status,
        null,
        unread,
      ])
    })
})

describe('The words of a commission', () => {
  const read: [string, string][] = [
    ['Admise', 'admit'],
    ['ADMIS', 'admit'],
    ['Retenue', 'admit'],
    ['Liste d’attente', 'wait'],
    ['En attente', 'wait'],
    ['Non retenue', 'refuse'],
    ['Pas admise', 'refuse'],
    ['Refusé', 'refuse'],
    ['Absente à la réunion', 'withdraw'],
    ['A trouvé un emploi', 'withdraw'],
    ['Désistement', 'withdraw'],
  ]
  for (const [said, kind] of read)
    test(`"${said}" is ${kind}`, () => {
      const decision = readDecision(said, 'Un motif')
      assert.equal(typeof decision === 'object' && decision.kind, kind)
    })
  test('are refused when unknown, or when a refusal has no reason', () => {
    assert.equal(readDecision('Peut-être', null), 'unreadable decision')
    assert.equal(readDecision('', null), 'unreadable decision')
    assert.equal(readDecision('Non retenue', null), 'reason missing')
  })
})

const partner = (organisationId: OrganisationId, name: string) => ({
  organisationId,
  name,
  part: 'positioning' as const,
})
const partners = [
  partner(asId<OrganisationId>('p'), 'Artois Emploi Entreprise (PLIE)'),
  partner(asId<OrganisationId>('d'), 'Département du Pas-de-Calais'),
]
const referent = (personId: PersonId, name: string) => ({
  personId,
  name,
  organisationId: asId<OrganisationId>('p'),
  organisationName: '',
})

describe('The sender of a list', () => {
  test('is the partner that the line names, else the titles, else the name of the file', () => {
    assert.equal(matchPartner(partners, 'PLIE', [])?.organisationId, 'p')
    assert.equal(matchPartner(partners, null, ['Département du Pas-de-Calais'])?.organisationId, 'd')
    assert.equal(matchPartner(partners, null, ['positionnements-plie'])?.organisationId, 'p')
  })
  test('is nobody when nothing names one partner and only one', () => {
    assert.equal(matchPartner(partners, 'Mission locale', ['liste']), undefined)
    assert.equal(
      matchPartner([...partners, partner(asId<OrganisationId>('q'), 'PLIE de Lens')], 'PLIE', []),
      undefined,
    )
  })
  test('has a referent when one of its members has that name, and only one', () => {
    const all = [
      referent(asId<PersonId>('k'), 'Karine Hanquez'),
      referent(asId<PersonId>('r'), 'Anne Le Roux'),
    ]
    assert.equal(matchReferent(all, 'Mme Hanquez', asId<OrganisationId>('p'))?.personId, 'k')
    assert.equal(matchReferent(all, 'Mme LE ROUX', asId<OrganisationId>('p'))?.personId, 'r')
    assert.equal(matchReferent(all, 'Mme Hanquez', asId<OrganisationId>('d')), undefined)
    assert.equal(
      matchReferent(
        [...all, referent(asId<PersonId>('z'), 'Luc Hanquez')],
        'Hanquez',
        asId<OrganisationId>('p'),
      ),
      undefined,
    )
    assert.equal(matchReferent(all, 'M. Delcroix', asId<OrganisationId>('p')), undefined)
  })
})
