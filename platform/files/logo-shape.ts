const LEAST = 20
const MOST = 10_000
const RATIO = 8

/**
 * True for a picture that can be the logo of a paper: each side from 20 to 10,000 pixels, one at most eight times the other. One that cannot
 * be read has no shape to speak of, and passes: who reads it whole says so.
 */
export async function hasLogoShape(bytes: Uint8Array): Promise<boolean> {
  const { default: sharp } = await import('sharp')
  try {
    const { width, height } = await sharp(bytes).metadata()
    const [small, large] = [Math.min(width, height), Math.max(width, height)]
    return small >= LEAST && large <= MOST && large <= RATIO * small
  } catch (cause) {
    if (cause instanceof Error) return true
    throw cause
  }
}
