import { Alert, Check } from '#platform/ui'
import type { AsTyped } from '../as-typed.ts'
import { sayCrowd, type Crowd } from './crowd.ts'

/** On which days a host is full, said before anybody types. */
export const FullDays = ({ crowd }: { crowd: Crowd | undefined }) =>
  crowd ? <Alert kind="info" title={sayCrowd(crowd)} /> : null

/** Where days were chosen on which a host is full: whoever asked it says that it takes one more. */
export const HostAgrees = ({ name, value, error }: AsTyped) =>
  error || value ? (
    <Check
      name={name}
      label="L’employeur est d’accord pour une personne de plus"
      checked={value !== ''}
      {...(error ? { error } : {})}
    />
  ) : null
