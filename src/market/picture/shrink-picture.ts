const SIDE = 900

// a product is shown at 700 pixels at most, and twenty of them on a page read on a prepaid phone
const PIXELS = 60_000_000

/** Undefined when it cannot be read: the platform says why. */
export async function shrink(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const { default: sharp } = await import('sharp')
  try {
    return await sharp(bytes, { limitInputPixels: PIXELS })
      .rotate()
      .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer()
  } catch (cause) {
    if (cause instanceof Error) return undefined
    throw cause
  }
}
