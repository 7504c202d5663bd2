import { typo } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Alert, Check } from '#platform/ui'
import type { AsTyped } from '../as-typed.ts'

/** What who writes a convention reads of a host that took back its yes. */
export const sayTakenBack = (hostName: string, at: Date): string =>
  typo(`${hostName} a retiré son accord le ${writeInstant(at)} : appelez, puis cochez s’il le redonne.`)

type Props = { hostName: string; at: Date | undefined }

/** Before anything is typed: the host took back its yes. */
export const TakenBack = ({ hostName, at }: Props) =>
  at ? <Alert kind="late" title={sayTakenBack(hostName, at)} /> : null

/** Whoever called it says that it agrees again. */
export const AgreesAgain = ({ at, told: { name, value, error } }: { at: Date | undefined; told: AsTyped }) =>
  at || error ? (
    <Check
      name={name}
      label="L’employeur a donné son accord de nouveau"
      checked={value !== ''}
      {...(error ? { error } : {})}
    />
  ) : null
