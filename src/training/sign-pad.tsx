/** Where somebody draws their signature with a finger. Without script there is none: the rest of the form signs. */
export function SignaturePad({ label }: { label: string }) {
  return (
    <div class="signature" hidden data-signature>
      <p>{label}, avec le doigt ou la souris</p>
      <canvas width={600} height={200} />
      <input type="hidden" name="drawing" value="" />
      <button class="button quiet" type="button">
        Effacer
      </button>
    </div>
  )
}

/** A signature that was drawn. */
export function Drawn({ path, label }: { path: string; label: string }) {
  return (
    <svg class="drawn" viewBox="0 0 300 100" width="120" height="40" role="img" aria-label={label}>
      <path d={path} />
    </svg>
  )
}
