import type { Db } from '#platform/db'
import { findAccount, type Account } from '../account-store.ts'
import { nameKey } from '../person.ts'
import type { NewMember, AddMemberRefusal } from './new-member.ts'

type Owner = { account: Account | undefined } | { refusal: AddMemberRefusal }

export async function findOwner(db: Db, { email, phone, ...named }: NewMember): Promise<Owner> {
  const byEmail = email ? await findAccount(db, email) : undefined
  const byPhone = phone ? await findAccount(db, phone) : undefined
  if (byEmail && byPhone && byEmail.personId !== byPhone.personId) return { refusal: 'logins of two people' }
  const account = byEmail ?? byPhone
  if (account && nameKey(account) !== nameKey(named)) return { refusal: 'login of another name' }
  return { account }
}
