import { SignaturePad as Pad } from '#platform/ui'

/** Where somebody draws their signature. Without script there is none: the rest of the form signs. */
export const SignaturePad = ({ label }: { label: string }) => (
  <Pad says={`${label}, avec le doigt ou la souris`} />
)

/** A signature that was drawn. */
export function Drawn({ path, label }: { path: string; label: string }) {
  return (
    <svg class="drawn" viewBox="0 0 300 100" width="120" height="40" role="img" aria-label={label}>
      <path d={path} />
    </svg>
  )
}
