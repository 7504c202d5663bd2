import { languagesOf } from '#people'
import type { Tx } from '#platform/db'
import type { Language } from '#platform/languages'
import { postAll } from '#platform/mail'
import type { Signatory } from '../convention/door.ts'
import { languagesOfLogins, signingWords } from '../words/door.ts'
import { makeLink } from './make-link.ts'

export const SIGNING = '/immersions/signer'
/** The secret in an address: 256 bits. */
export const SECRET = ':secret{[A-Za-z0-9_-]{43}}'

export type Said = { subject: string; words: string }

export type Writing = {
  url: string
  /** the page that the link opens; to sign, when nothing is said */
  page?: string
  /** what stands before the address, in an SMS as in a letter, in the language of who is written to */
  says: (to: Signatory, language: Language) => Said
}

/** Writes to each of these signatories with a link of their own; those before it stay good. Who signs on paper is not written to. */
export async function sendLinks(
  tx: Tx,
  signatories: readonly Signatory[],
  { url, page = SIGNING, says }: Writing,
  at: Date,
): Promise<number> {
  const languageOf = await languagesOfSignatories(tx, signatories)
  const letters = []
  for (const one of signatories) {
    if (!one.login) continue
    const address = `${url}${page}/${await makeLink(tx, one.id, at)}`
    const isMail = one.login.includes('@')
    const language = languageOf(one)
    const { letter } = signingWords.says[language]
    const { subject, words } = says(one, language)
    letters.push({
      channel: isMail ? ('email' as const) : ('sms' as const),
      recipient: one.login,
      subject,
      body: isMail ? letter.mail(one.name, words, address) : letter.sms(words, address),
      secret: true,
    })
  }
  await postAll(tx, letters, at)
  return letters.length
}

/** That of the person, else the one in which who has no account here pressed a page last; who sits at a desk reads French. */
async function languagesOfSignatories(
  tx: Tx,
  all: readonly Signatory[],
): Promise<(one: Signatory) => Language> {
  const persons = all.filter(({ role }) => role === 'person')
  const ofPerson = await languagesOf(
    tx,
    persons.flatMap(({ personId }) => personId ?? []),
  )
  const others = all.filter(({ role, personId }) => role !== 'person' && personId === null)
  const ofLogin = await languagesOfLogins(
    tx,
    others.flatMap(({ login }) => login ?? []),
  )
  return (one) => {
    if (one.role === 'person') return one.personId ? ofPerson(one.personId) : 'fr'
    return one.personId === null && one.login ? ofLogin(one.login) : 'fr'
  }
}
