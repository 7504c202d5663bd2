import { LinkButton } from '#platform/ui'
import type { InsideWords } from './speak-inside.ts'

/** The telephone of a client, for who goes there or calls; nothing where none was given. */
export const PhoneLink = ({ phone, common }: { phone: string | null } & Pick<InsideWords, 'common'>) =>
  phone ? (
    <LinkButton kind="quiet" wide icon="phone" href={`tel:${phone.replaceAll(' ', '')}`}>
      {common.call(phone)}
    </LinkButton>
  ) : null
