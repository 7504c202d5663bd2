import { typo } from '#platform/i18n'
import type { Account } from '../account-store.ts'
import { MINUTES } from './ask-for-code.ts'

export function letterFor(account: Account, login: string, code: string, link: string) {
  const spaced = `${code.slice(0, 3)}\u00A0${code.slice(3)}`
  if (login === account.phone) {
    const body = typo(
      `Beffroi : votre code est ${spaced}. Il marche une fois, pendant ${MINUTES} min. Ne le donnez à personne.`,
    )
    return { channel: 'sms' as const, recipient: login, subject: 'Code de connexion', body, secret: true }
  }
  const body = typo(
    `Bonjour ${account.givenName},\n\nVotre code pour entrer dans Beffroi : ${spaced}\n\nOu suivez ce lien :\n${link}\n\nIls marchent une fois, pendant ${MINUTES} min. Si vous n'avez rien demandé, ne faites rien.`,
  )
  return {
    channel: 'email' as const,
    recipient: login,
    subject: `Votre code : ${spaced}`,
    body,
    secret: true,
  }
}
