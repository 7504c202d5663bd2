import { typo } from '#platform/i18n'
import { asLanguage } from '#platform/languages'
import type { Account } from '../account-store.ts'
import type { SignInAsk } from './ask-store.ts'
import { signInSentences } from './sentences.ts'

/** The letter that carries a code, in the language chosen where it was asked, else in that of whose account it opens: by text message to a telephone, by e-mail with a link beside. */
export function letterFor(
  account: Account,
  { login, language }: Pick<SignInAsk, 'login' | 'language'>,
  code: string,
  link: string,
) {
  const say = signInSentences.says[language ?? asLanguage(account.language) ?? 'fr']
  const spaced = `${code.slice(0, 3)}\u00A0${code.slice(3)}`
  const common = { recipient: login, secret: true }
  if (login === account.phone)
    return { ...common, channel: 'sms' as const, subject: say.smsSubject, body: typo(say.sms(spaced)) }
  const body = typo(say.mail(account.givenName, spaced, link))
  return { ...common, channel: 'email' as const, subject: say.mailSubject(spaced), body }
}
