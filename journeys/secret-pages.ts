import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { companyPages } from '#company'
import { portfolioPages } from '#portfolio'
import { addDays, parisDay } from '#platform/time'
import type { Beffroi } from '#testing'
import { immersionSecrets } from './immersion-secrets.ts'
import { orderSecrets } from './order-secrets.ts'
import type { SecretPage } from './secret-page.ts'

/** The film of the demo that has steps, pictures and words. */
const film =
  portfolioPages
    .find(({ pattern }) => pattern === '/portfolio/:id')
    ?.url.split('/')
    .at(-1) ?? ''

const linkOf = async (beffroi: Beffroi): Promise<string> => {
  const aicha = await beffroi.as('aicha')
  const ready = await aicha.post('/portfolio/liens/nouveau', {
    act: randomUUID(),
    forWhom: 'Mme Lemaire',
    until: addDays(parisDay(beffroi.now()), 30),
    card: 'oui',
    'proofs[]': film,
  })
  return /\/portfolio\/lien\/[\w-]{32}/.exec(ready.text)?.[0] ?? assert.fail('no link')
}

const registrationOf = async (beffroi: Beffroi): Promise<string> => {
  const open = companyPages.find(
    ({ pattern }) => pattern.endsWith('/evenements/:event') && !/:company/.test(pattern),
  )
  const form = { id: randomUUID(), name: 'Lucie', people: '2' }
  const kept = await beffroi.visitor().post(open?.url ?? '', form)
  return kept.location ?? assert.fail('not registered')
}

/** Each of them that the demo can show: what an employer, a guest, a host open without an account. */
export const secretPages: readonly SecretPage[] = [
  { pattern: '/portfolio/lien/:secret', find: linkOf },
  {
    pattern: '/portfolio/lien/:secret/:id/film',
    find: async (beffroi) => `${await linkOf(beffroi)}/${film}/film`,
  },
  {
    pattern: '/entreprise-virtuelle/evenements/:event/inscription/:registration',
    find: registrationOf,
  },
  ...immersionSecrets,
  ...orderSecrets,
]
