import { typo } from '#platform/i18n'
import type { Account } from '../account-store.ts'
import type { Organisation } from '../organisation.ts'
import { roleWords } from '../role.ts'
import type { NewMember } from './new-member.ts'

export function invitation(
  member: NewMember,
  account: Account | undefined,
  organisation: Organisation,
  url: string,
) {
  const email = account ? account.email : member.email
  const recipient = email ?? (account ? account.phone : member.phone) ?? ''
  const role = roleWords[member.role]
  const way = `${url}/connexion`
  if (!email) {
    const body = typo(
      `Beffroi : ${organisation.name} vous donne un rôle (${role}). Entrez avec ce numéro : ${way}`,
    )
    return { channel: 'sms' as const, recipient, subject: 'Votre rôle dans Beffroi', body }
  }
  const body = typo(
    `Bonjour ${member.givenName},\n\nVous avez maintenant un rôle dans Beffroi : ${role}, pour ${organisation.name}.\n\nPour entrer, allez ici et écrivez cette adresse de courriel :\n${way}\n\nIl n'y a pas de mot de passe : vous recevrez un code.`,
  )
  return { channel: 'email' as const, recipient, subject: `Votre rôle pour ${organisation.name}`, body }
}
