import { languagesOf } from '#people'
import type { Tx } from '#platform/db'
import { typo } from '#platform/i18n'
import { postAll } from '#platform/mail'
import type { Signatory } from '../convention/door.ts'
import { signingWords, type SigningWords } from '../words/door.ts'
import { makeLink } from './make-link.ts'

export const SIGNING = '/immersions/signer'
/** The secret in an address: 256 bits. */
export const SECRET = ':secret{[A-Za-z0-9_-]{43}}'

type Letter = SigningWords['letter']

export type Writing = {
  url: string
  subject: string
  /** the page that the link opens; to sign, when nothing is said */
  page?: string
  /** what stands before the address, in an SMS as in a letter */
  words: (signatory: Signatory) => string
  /** the same to the person whose immersion it is, in their language */
  own?: (letter: Letter) => { subject: string; words: string }
}

/** Writes to each of these signatories with a link of their own; those before it stay good. Who signs on paper is not written to. */
export async function sendLinks(
  tx: Tx,
  signatories: readonly Signatory[],
  { url, subject, page = SIGNING, words, own }: Writing,
  at: Date,
): Promise<number> {
  const languageOf = await languagesOf(
    tx,
    signatories.flatMap(({ personId }) => personId ?? []),
  )
  const letters = []
  for (const one of signatories) {
    if (!one.login) continue
    const address = `${url}${page}/${await makeLink(tx, one.id, at)}`
    const isMail = one.login.includes('@')
    const isOwn = own !== undefined && one.role === 'person' && one.personId !== null
    const { letter } = signingWords.says[isOwn && one.personId ? languageOf(one.personId) : 'fr']
    const said = isOwn ? own(letter) : { subject: typo(subject), words: words(one) }
    letters.push({
      channel: isMail ? ('email' as const) : ('sms' as const),
      recipient: one.login,
      subject: said.subject,
      body: isMail ? letter.mail(one.name, said.words, address) : letter.sms(said.words, address),
      secret: true,
    })
  }
  await postAll(tx, letters, at)
  return letters.length
}
