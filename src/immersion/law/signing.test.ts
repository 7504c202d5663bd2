import { describe } from 'node:test'
import { dayOf } from '#platform/time'
import type { Question, Signature } from './question.ts'
import { asks, from, type Line } from './law-example.ts'

const signed = (role: string, more: Partial<Signature> = {}): Signature => ({
  role,
  by: `u-${role}`,
  for: `u-${role}`,
  ...more,
})
const three = ['person', 'host', 'prescriber'].map((role) => signed(role))
const without = (role: string) => three.filter((one) => one.role !== role)

describe('What a convention holds', () => {
  asks([
    ['all', { missing: [] }, 'accepted'],
    ['no tasks', { missing: ['tasks'] }, 'content'],
    ['not what we have no word for', { missing: ['toString'] }, 'content'],
    ['one object', { convention: from('2027-03-01', '2027-03-12', { objects: ['recruit'] }) }, 'accepted'],
    [
      'the same ticked twice',
      { convention: from('2027-03-01', '2027-03-12', { objects: ['recruit', 'recruit'] }) },
      'accepted',
    ],
    [
      'two objects',
      { convention: from('2027-03-01', '2027-03-12', { objects: ['confirm', 'recruit'] }) },
      'one-object',
    ],
    ['none', { convention: from('2027-03-01', '2027-03-12', { objects: [] }) }, 'one-object'],
    ...['replacement', 'activity-peak', 'permanent-post'].map((hostPurpose): Line => [
      `work: ${hostPurpose}`,
      { hostPurpose },
      'no-disguised-work',
    ]),
    ['another purpose', { hostPurpose: 'toString' }, 'accepted'],
    [
      'the first rule broken is the answer',
      { missing: ['tasks'], hostPurpose: 'replacement', convention: from('2027-03-01', '2027-06-12') },
      'content',
    ],
  ])
})

describe('Signatures', () => {
  const asked = (signatures: Signature[], more: Partial<Question> = {}) => ({ signatures, ...more })
  asks([
    ['of the three', asked(three), 'accepted'],
    ['in another order', asked(three.toReversed()), 'accepted'],
    ['none yet', asked([]), 'signature-missing'],
    ['not asked when none is told', { employed: true }, 'accepted'],
    ...['person', 'host', 'prescriber'].map((role): Line => [
      `without ${role}`,
      asked(without(role)),
      'signature-missing',
    ]),
    [
      'without the structure that accompanies',
      asked(three, { accompanyingDistinct: true }),
      'signature-missing',
    ],
    ['with it', asked([...three, signed('accompanying')], { accompanyingDistinct: true }), 'accepted'],
    ['without the employer', asked(three, { employed: true }), 'signature-missing'],
    ['with the employer', asked([...three, signed('employer')], { employed: true }), 'accepted'],
    ['one for another', asked([...without('host'), signed('host', { by: 'u-boss' })]), 'sign-for-another'],
    [
      'one person in two roles',
      asked([...without('host'), signed('host', { by: 'u-person', for: 'u-person' })]),
      'sign-for-another',
    ],
    ['the same twice in one role', asked([...three, signed('host')]), 'accepted'],
    [
      'one channel for two',
      asked(
        [...without('host'), signed('host', { channel: 'tel:1' })].map((one) => ({
          ...one,
          channel: 'tel:1',
        })),
      ),
      'same-channel?',
    ],
    [
      'one mailbox written in two ways',
      asked([
        signed('person'),
        signed('host', { channel: 'mailto:A@example.org' }),
        signed('prescriber', { channel: 'mailto:a@example.org' }),
      ]),
      'same-channel?',
    ],
    [
      'a channel each',
      asked(three.map((one) => ({ ...one, channel: `mailto:${one.role}@example.org` }))),
      'accepted',
    ],
    ['a channel that is not known', asked(three.map((one) => ({ ...one, channel: '' }))), 'accepted'],
    [
      'one signatory twice by one channel',
      asked([...three, signed('host', { channel: 'tel:1' }), signed('host', { channel: 'tel:1' })]),
      'accepted',
    ],
  ])
})

describe('Who is under eighteen on the first day', () => {
  const born = (birth: string, more: Partial<Question> = {}) => ({
    signatures: three,
    birthDate: dayOf(birth),
    ...more,
  })
  const on = (start: string) => ({ convention: from(start, start) })
  asks([
    ['needs a guardian', born('2009-03-02'), 'signature-missing'],
    ['signs with one', { ...born('2009-03-02'), signatures: [...three, signed('guardian')] }, 'accepted'],
    ['not on the birthday itself', born('2009-03-01'), 'accepted'],
    ['not when eighteen came between', born('2009-03-01', { decidedOn: dayOf('2027-02-20') }), 'accepted?'],
    [
      'nor is it asked about when a guardian signed',
      {
        ...born('2009-03-01', { decidedOn: dayOf('2027-02-20') }),
        signatures: [...three, signed('guardian')],
      },
      'accepted',
    ],
    ['born on 29 February: 28 February is before', born('2008-02-29', on('2026-02-28')), 'signature-missing'],
    ['born on 29 February: 1 March is after', born('2008-02-29', on('2026-03-01')), 'accepted'],
  ])
})
