import { LinkButton } from '#platform/ui'
import { SERVICES } from '../company.ts'

/** The way to the companies that its reader may ask; nothing where there is none. */
export const AskElsewhere = ({ may, children }: { may: boolean; children: string }) =>
  may ? (
    <LinkButton kind="quiet" wide icon="people" href={SERVICES}>
      {children}
    </LinkButton>
  ) : null
