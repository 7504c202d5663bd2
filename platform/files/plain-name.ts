/** Some browsers send a whole path; a name is shown on one line. */
export function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return (
    Array.from(
      last
        .normalize('NFC')
        .replaceAll(/[\p{C}\s]+/gu, ' ')
        .trim(),
    )
      .slice(0, 150)
      .join('') || 'fichier'
  )
}
