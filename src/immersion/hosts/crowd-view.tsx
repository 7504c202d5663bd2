import { Alert, Check } from '#platform/ui'
import type { AsTyped } from '../as-typed.ts'
import { sayCrowd, type Crowd } from './crowd.ts'

/** On which days a host is full, said before anybody types. */
export const FullDays = ({ crowd }: { crowd: Crowd | undefined }) =>
  crowd ? <Alert kind="info" title={sayCrowd(crowd)} /> : null

/** Before somebody is sent to a host that is full: on which days, and that it takes one more. */
export const AskHost = ({ crowd, error }: { crowd: Crowd; error: string | undefined }) => (
  <>
    <FullDays crowd={crowd} />
    <Agrees name="hostAgrees" isTicked={false} error={error} />
  </>
)

/** Where days were chosen on which a host is full: whoever asked it says that it takes one more. */
export const HostAgrees = ({ name, value, error }: AsTyped) =>
  error || value ? <Agrees name={name} isTicked={value !== ''} error={error} /> : null

type AgreesProps = { name: string; isTicked: boolean; error: string | undefined }

const Agrees = ({ name, isTicked, error }: AgreesProps) => (
  <Check
    name={name}
    label="L’employeur est d’accord pour une personne de plus"
    checked={isTicked}
    {...(error ? { error } : {})}
  />
)
