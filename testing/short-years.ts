/** The same file, whatever its encoding, as somebody types it who writes '12/03/84'. */
export const shortYears = (bytes: Uint8Array): Buffer =>
  Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replaceAll(/\b(\d\d\/\d\d\/)(?:19|20)(\d\d)\b/g, '$1$2'),
    'latin1',
  )
