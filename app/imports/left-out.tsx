import { sayLeftOut, type LeftOut } from '#platform/imports'
import { Alert } from '#platform/ui'

/** What of a file is not read, or was read though its sender may not see it. */
export function LeftOutList({ left }: { left: LeftOut }) {
  const said = sayLeftOut(left)
  if (said.length === 0) return null
  return (
    <Alert kind="wait" title="À savoir sur ce fichier">
      <ul>
        {said.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </Alert>
  )
}
