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

/** Strokes in a frame of 300 by 100, in whole numbers. */
const STROKES = /^(?:M\d{1,3} \d{1,3}(?:L\d{1,3} \d{1,3})+)+$/

/** True for what the pad of a signature sends (browser/signature.ts), and nothing else: it is drawn again as the path of a picture. */
export const isPadDrawing = (text: string): boolean => text.length <= 12_000 && STROKES.test(text)
