import { languagesChosenBy } from '#people'
import type { Tx } from '#platform/db'
import type { Language } from '#platform/languages'
import { postAll } from '#platform/mail'
import type { Signatory } from '../convention/door.ts'
import { languagesPressedBy, signingWords } from '../words/door.ts'
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

/** That in which they pressed a page last, French until they do; of the person, that of their file too, where they chose it since or pressed nothing. */
async function languagesOfSignatories(
  tx: Tx,
  all: readonly Signatory[],
): Promise<(one: Signatory) => Language> {
  const chosenBy = await languagesChosenBy(
    tx,
    all.flatMap(({ personId }) => personId ?? []),
  )
  const pressedBy = await languagesPressedBy(
    tx,
    all.flatMap(({ login }) => login ?? []),
  )
  return ({ login, personId }) => {
    const pressed = login ? pressedBy.get(login) : undefined
    if (personId === null) return pressed?.language ?? 'fr'
    const { language, chosenAt } = chosenBy(personId)
    return pressed && (chosenAt === null || chosenAt <= pressed.notedAt) ? pressed.language : language
  }
}
