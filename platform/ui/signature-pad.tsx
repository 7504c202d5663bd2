import { useWords } from './words/words.ts'

/** Where somebody draws their signature with a finger (browser/signature.ts). Without script there is none: something else proves it. */
export function SignaturePad({ says }: { says: string }) {
  const words = useWords()
  return (
    <div class="signature" hidden data-signature>
      <p>{says}</p>
      <canvas width={600} height={200} />
      <input type="hidden" name="drawing" value="" />
      <button class="button quiet" type="button">
        {words.erase}
      </button>
    </div>
  )
}
